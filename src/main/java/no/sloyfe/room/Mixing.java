package no.sloyfe.room;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.grouping.Gathering;
import no.sloyfe.grouping.History;
import no.sloyfe.grouping.Pair;
import no.sloyfe.grouping.PairRounds;
import no.sloyfe.grouping.Patience;
import no.sloyfe.grouping.Person;
import no.sloyfe.grouping.Roles;
import no.sloyfe.grouping.Rule;
import no.sloyfe.grouping.Sizes;
import no.sloyfe.meeting.GroupRole;
import no.sloyfe.meeting.Participant;
import no.sloyfe.meeting.Participants;
import org.springframework.stereotype.Component;

/** Brings the room's people to {@code grouping} and back. */
@Component
class Mixing {

    private final Participants participants;

    Mixing(Participants participants) {
        this.participants = participants;
    }

    /** Pairs of people who have not met before, as far as that can be; one trio when the number is odd. */
    List<List<ParticipantId>> pairs(List<ParticipantId> people, List<List<ParticipantId>> before, long seed) {
        Set<Pair> met = new HashSet<>();
        for (List<ParticipantId> company : before) {
            for (ParticipantId one : company) {
                company.stream().filter(other -> !other.equals(one)).forEach(other -> met.add(new Pair(one.value(), other.value())));
            }
        }
        return back(PairRounds.next(people.stream().map(ParticipantId::value).toList(), met, seed).circles());
    }

    List<List<ParticipantId>> trios(Place place, List<ParticipantId> people, long seed) {
        return compose(place, people, Sizes.TRIOS, seed);
    }

    List<List<ParticipantId>> groups(Place place, List<ParticipantId> people, int size, long seed) {
        return compose(place, people, new Sizes(size, size + 1), seed);
    }

    /** The four roles, drawn. */
    Map<ParticipantId, GroupRole> roles(List<ParticipantId> group, long seed) {
        return Roles.assign(group.stream().map(ParticipantId::value).toList(), History.NONE, seed).entrySet().stream()
                .collect(Collectors.toMap(entry -> new ParticipantId(entry.getKey()),
                        entry -> GroupRole.valueOf(entry.getValue().name())));
    }

    private List<List<ParticipantId>> compose(Place place, List<ParticipantId> people, Sizes sizes, long seed) {
        List<Person> persons = participants.of(place).stream().filter(each -> people.contains(each.id()))
                .map(Mixing::person).toList();
        List<Rule> together = participants.sharing(place).stream().filter(people::containsAll)
                .filter(few -> few.size() <= sizes.max())
                .map(few -> (Rule) new Rule.Together(few.stream().map(ParticipantId::value).collect(Collectors.toSet()))).toList();
        Gathering gathering = new Gathering(persons, sizes, together, History.NONE);
        return back(no.sloyfe.grouping.Mixing.anyway(gathering, Patience.brief(persons.size()), seed).groups());
    }

    private static Person person(Participant participant) {
        return Person.inTeams(participant.id().value(), participant.teams());
    }

    private static List<List<ParticipantId>> back(List<List<UUID>> circles) {
        return circles.stream().map(circle -> circle.stream().map(ParticipantId::new).toList()).toList();
    }
}
