package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.preparation.AnswerSecret;
import no.sloyfe.method.Attribution;
import no.sloyfe.method.Step;
import no.sloyfe.method.Task;
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
            picture.inItem(each -> each.secretHash() != null && Arrays.equals(each.secretHash(), sender.secretHash(each.run())))
                    .forEach(own::add);
            own.sort(Comparator.comparingLong(Contribution::createdRevision));
        }
        List<Prepared> prepared = owned.read(place.owner().value(), () -> preparations.of(place, picture.item().id(), secret));
        return new Sight(picture, who, prepared, List.copyOf(own), false);
    }

    /** For the live path, which knows no browser's secret: each of these people's. */
    Map<ParticipantId, Sight> live(Picture picture, Collection<ParticipantId> people) {
        Map<ParticipantId, Sight> sights = new HashMap<>();
        if (!picture.running()) {
            people.forEach(who -> sights.put(who, new Sight(picture, who, List.of(), List.of(), false)));
        } else if (!people.isEmpty()) {
            owned.read(picture.meeting().owner().value(), () -> {
                boolean elsewhere = writtenUnnamed(picture.step()) || picture.anonymousHere() || preparations.anonymous(picture.item().id());
                Map<ParticipantId, List<Prepared>> prepared = preparations.named(picture.item().id(), people);
                people.forEach(who -> sights.put(who,
                        new Sight(picture, who, prepared.getOrDefault(who, List.of()), picture.notesOf(who), elsewhere)));
            });
        }
        return sights;
    }

    /** Whether something can be written in a step that only its writer's browser can be shown as its own; private notes have their name. */
    private static boolean writtenUnnamed(Step step) {
        return step.attribution() == Attribution.ANONYMOUS && switch (step.task()) {
            case Task.Notes _, Task.Points _, Task.Gather _, Task.Sort _, Task.Cluster _, Task.Link _, Task.Remark _ -> true;
            case Task.Talk _, Task.Vote _, Task.Rate _, Task.Pick _ -> false;
        };
    }
}
