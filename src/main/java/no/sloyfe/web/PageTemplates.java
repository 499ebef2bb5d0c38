package no.sloyfe.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/** Wires the page templates: precompiled, or read anew from {@code sloyfe.templates} while developing. */
@Configuration(proxyBeanMethods = false)
class PageTemplates {

    @Bean
    TemplateEngine templateEngine(@Value("${sloyfe.templates:}") String folder) {
        return folder.isBlank()
                ? TemplateEngine.createPrecompiled(ContentType.Html)
                : TemplateEngine.create(new DirectoryCodeResolver(Path.of(folder)), Path.of("target/jte-classes"), ContentType.Html);
    }

    @Bean
    ViewResolver templateViews(TemplateEngine engine, Pages pages) {
        return new TemplateViews(engine, pages);
    }

    private record TemplateViews(TemplateEngine engine, Pages pages) implements ViewResolver, Ordered {

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            return name.contains(":") || !engine.hasTemplate(name + ".jte") ? null : new TemplateView(engine, pages, name);
        }
    }

    private static final class TemplateView extends AbstractView {

        private static final int ROOM = 1 << 16;

        private final TemplateEngine engine;
        private final Pages pages;
        private final String name;

        TemplateView(TemplateEngine engine, Pages pages, String name) {
            this.engine = engine;
            this.pages = pages;
            this.name = name;
            setContentType("text/html;charset=UTF-8");
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
            Page page = pages.of(request);
            Map<String, Object> whole = new HashMap<>(model);
            whole.putIfAbsent("page", page);
            whole.putIfAbsent("words", page.words());
            StringOutput out = new StringOutput(ROOM);
            engine.render(name + ".jte", whole, out);
            byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8); // the server takes thousands of small pieces slowly
            if (page.receipt().isPresent()) {
                Receipt.forget(response);
            }
            response.setContentType(getContentType());
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
