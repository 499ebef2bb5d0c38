package no.sloyfe.access;

import no.sloyfe.web.Pages;
import no.sloyfe.web.Refusals;
import no.sloyfe.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/** The way in: who asks, from where, and with the token of our own form. What they may do is for {@link Access} to say. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Callers callers, Pages pages, Refusals refusals) {
        var token = new CookieCsrfTokenRepository();
        token.setCookieName("sloyfe-csrf");
        token.setCookieCustomizer(cookie -> cookie.path("/").httpOnly(true).sameSite("Lax"));
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable) // web.Headers sets them, on refusals too
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(token))
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, _) ->
                        refusals.tell(Refused.forbidden("access.refused.csrf"), request, response)))
                .addFilterBefore(new Visiting(callers, pages), CsrfFilter.class)
                .addFilterBefore(new SameOrigin(refusals), CsrfFilter.class)
                .authorizeHttpRequests(request -> request.anyRequest().permitAll())
                .build();
    }

    /** Nobody logs in through Spring; its presence keeps the ready-made user with a printed password away. */
    @Bean
    AuthenticationManager nobody() {
        return _ -> {
            throw new ProviderNotFoundException("Sessions are opened by links and codes only");
        };
    }
}
