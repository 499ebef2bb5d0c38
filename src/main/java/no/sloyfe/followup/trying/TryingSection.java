package no.sloyfe.followup.trying;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sloyfe.access.Caller;
import no.sloyfe.home.MyPageSection;
import org.springframework.stereotype.Component;

/** «I am trying»: what this person chose to try, until the meeting that follows. */
@Component
class TryingSection implements MyPageSection {

    private final Trying trying;

    TryingSection(Trying trying) {
        this.trying = trying;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Section> of(Caller.Member member) {
        List<Tried> tried = trying.of(member);
        return tried.isEmpty() ? Optional.empty() : Optional.of(new Section("followup/trying/list", Map.of("tried", tried)));
    }
}
