package no.sloyfe.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller its {@link Caller}, its {@link Caller.Member}, or an {@code Optional<Caller>} where anybody may come. */
@Configuration(proxyBeanMethods = false)
class CallerArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> nested = parameter.nestedIfOptional().getNestedParameterType();
        return Caller.class.isAssignableFrom(nested);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Class<?> wanted = parameter.nestedIfOptional().getNestedParameterType();
        Optional<Caller> fitting = Visiting.caller(request).filter(wanted::isInstance);
        return parameter.getParameterType() == Optional.class ? fitting : fitting.orElseThrow(Unknown::new);
    }

    /** Somebody without the session that the page needs. */
    static final class Unknown extends RuntimeException {
        Unknown() {
            super("No fitting session", null, false, false);
        }
    }
}
