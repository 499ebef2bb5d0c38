package no.sloyfe.web;

import java.util.Optional;

/** Who looks at the page; put by the log-in as the request attribute {@link #ATTRIBUTE}. */
public interface Visitor {

    String ATTRIBUTE = "visitor";

    /** The name to greet with; none for somebody not known. */
    Optional<String> name();

    /** The unit (or the meeting, for a guest) that the visitor stands in. */
    Optional<String> place();

    /** The language the visitor has chosen for themself; none lets the browser decide. */
    Optional<Language> language();

    /** Whether the pages of a unit are open to this visitor, so that the navigation is shown. */
    boolean member();

    /** Somebody we do not know. */
    Visitor UNKNOWN = new Visitor() {
        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public Optional<String> place() {
            return Optional.empty();
        }

        @Override
        public Optional<Language> language() {
            return Optional.empty();
        }

        @Override
        public boolean member() {
            return false;
        }
    };
}
