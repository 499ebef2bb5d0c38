package no.sloyfe.home;

import java.util.Map;
import java.util.Optional;
import no.sloyfe.access.Caller;

/** What one feature has to say on a member's own page; says nothing when there is nothing. */
public interface MyPageSection {

    /**
     * A fragment to show.
     *
     * @param template path without ending; it takes {@code Words words} and what the model holds, and brings its own
     *     {@code part.card} with title
     */
    record Section(String template, Map<String, Object> model) {

        public Section {
            model = Map.copyOf(model);
        }
    }

    /** Where it stands: what runs now 0, prepare 10, I promised 20, look now 25, I am trying 30, coming 40. */
    int order();

    Optional<Section> of(Caller.Member member);
}
