package no.sloyfe.followup.promises;

import java.util.Map;
import no.sloyfe.access.Place;
import no.sloyfe.room.Promises;
import no.sloyfe.web.Fragments;
import no.sloyfe.web.Words;
import org.springframework.stereotype.Component;

/** What the last meeting promised, as the room shows it while people arrive and in the first item. */
@Component
class RoomPromises implements Promises {

    private final LookingBack lookingBack;
    private final Fragments fragments;

    RoomPromises(LookingBack lookingBack, Fragments fragments) {
        this.lookingBack = lookingBack;
        this.fragments = fragments;
    }

    @Override
    public String list(Place place, Words words, boolean settle) {
        return lookingBack.from(place)
                .map(kept -> fragments.render("followup/promises/list", Map.of("words", words, "kept", kept, "act", settle)))
                .orElse("");
    }

    @Override
    public String forScreen(Place place, Words words) {
        return lookingBack.from(place).filter(Kept::told)
                .map(kept -> fragments.render("followup/promises/screen", Map.of("words", words, "kept", kept)))
                .orElse("");
    }
}
