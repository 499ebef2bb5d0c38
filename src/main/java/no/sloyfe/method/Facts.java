package no.sloyfe.method;

import java.math.BigDecimal;
import java.util.List;

/** Figures that a step puts on the table, with where they come from; never shown before a guess at them is over (domain.md, M30). */
public record Facts(Texts source, List<Figure> figures) {

    /** @param key the option that people guessed on, where they did */
    public record Figure(String key, Texts label, BigDecimal value) {}

    public Facts {
        figures = List.copyOf(figures);
    }
}
