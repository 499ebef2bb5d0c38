package no.sloyfe.room;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Circle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a point or a line may stand on, and whose that is. */
@Component
class Sources {

    private final Contributions contributions;
    private final Preparations preparations;

    Sources(Contributions contributions, Preparations preparations) {
        this.contributions = contributions;
        this.preparations = preparations;
    }

    /** Own notes, notes of the circle's members, the circle's points, prepared answers of its members. */
    boolean may(Desk desk, Sender sender, List<UUID> sources, @Nullable Circle circle) {
        Set<ParticipantId> people = new HashSet<>();
        if (circle != null) {
            circle.seats().forEach(seat -> people.add(seat.participant()));
        }
        if (sender.participant() != null) {
            people.add(sender.participant());
        }
        return sources.stream().allMatch(source -> contributions.find(desk, source)
                .map(each -> !each.withdrawn() && (each.kind() != Kind.NOTE || each.author() == null || people.contains(each.author())))
                .orElseGet(() -> preparations.may(desk, sender, source)));
    }

    /** Those whose notes were used see so on their own page. */
    void tellAuthors(Desk desk, List<UUID> sources) {
        Set<ParticipantId> told = new HashSet<>();
        for (UUID source : sources) {
            contributions.find(desk, source).map(Contribution::author)
                    .filter(told::add)
                    .ifPresent(author -> desk.touch(Thing.OWN, source, Audience.self(author)));
        }
    }
}
