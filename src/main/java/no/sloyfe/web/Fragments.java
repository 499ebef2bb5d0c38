package no.sloyfe.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders a template outside a request, so that the live path says what the page says. */
@Component
public class Fragments {

    private final TemplateEngine engine;

    public Fragments(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The template's path has no ending: {@code room/step/clock}. */
    public String render(String template, Map<String, Object> model) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", model, out);
        return out.toString();
    }
}
