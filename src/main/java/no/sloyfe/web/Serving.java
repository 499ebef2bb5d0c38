package no.sloyfe.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** How pages and assets leave the house: compressed, assets kept for a year since their names change with them. */
@Configuration(proxyBeanMethods = false)
class Serving implements WebMvcConfigurer {

    private final Pages pages;

    Serving(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageArguments(pages));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    @Bean
    static WebServerFactoryCustomizer<ConfigurableWebServerFactory> compression() {
        Compression compression = new Compression();
        compression.setEnabled(true);
        compression.setMinResponseSize(DataSize.ofKilobytes(1));
        compression.setMimeTypes(new String[] {"text/html", TurboStreams.TYPE, "text/plain", "text/calendar"});
        return factory -> factory.setCompression(compression);
    }

    @Bean
    static WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> refusals(ServerRefusals refusals) {
        return factory -> factory.addServerCustomizers(server -> server.setErrorHandler(refusals));
    }
}
