package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.preparation.AnswerSecret;
import no.sloyfe.method.Attribution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows participants the room with what is theirs. */
@Component
class Sights {

    private final Owned owned;
    private final Preparations preparations;

    Sights(Owned owned, Preparations preparations) {
        this.owned = owned;
        this.preparations = preparations;
    }

    /** For a page that the participant's own browser asked for. */
    Sight asked(Place place, Picture picture, ParticipantId who, @Nullable AnswerSecret secret) {
        if (!picture.running()) {
            return new Sight(picture, who, List.of(), List.of(), false);
        }
        List<Contribution> own = new ArrayList<>(picture.notesOf(who));
        if (secret != null) {
            Sender sender = new Sender(place, secret);
            picture.contributions().stream()
                    .filter(each -> each.secretHash() != null && each.run().item().equals(picture.item().id())
                            && Arrays.equals(each.secretHash(), sender.secretHash(each.run())))
                    .forEach(own::add);
            own.sort(Comparator.comparingLong(Contribution::createdRevision));
        }
        return new Sight(picture, who, preparations.of(place, picture.item().id(), secret), List.copyOf(own), false);
    }

    /** For the live path, which knows no browser's secret. */
    Sight live(Picture picture, ParticipantId who) {
        if (!picture.running()) {
            return new Sight(picture, who, List.of(), List.of(), false);
        }
        boolean elsewhere = picture.step().attribution() == Attribution.ANONYMOUS || picture.anonymousHere()
                || owned.read(picture.meeting().owner().value(), () -> preparations.anonymous(picture.item().id()));
        return new Sight(picture, who, preparations.named(picture.item().id(), who), picture.notesOf(who), elsewhere);
    }
}
