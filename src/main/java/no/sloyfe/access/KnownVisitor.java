package no.sloyfe.access;

import java.util.Optional;
import no.sloyfe.web.Language;
import no.sloyfe.web.Visitor;

/** A caller, as the layout sees them. */
record KnownVisitor(Caller caller) implements Visitor {

    @Override
    public Optional<String> name() {
        return Optional.of(caller.name());
    }

    @Override
    public Optional<String> place() {
        return switch (caller) {
            case Caller.Member member -> member.posts().stream().findFirst().map(Post::unitName);
            case Caller.Guest _ -> Optional.empty();
        };
    }

    @Override
    public Optional<Language> language() {
        return Optional.of(caller.language());
    }

    @Override
    public boolean member() {
        return caller instanceof Caller.Member;
    }
}
