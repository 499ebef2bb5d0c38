package no.sloyfe.meeting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.grouping.Bond;
import no.sloyfe.grouping.Gathering;
import no.sloyfe.grouping.History;
import no.sloyfe.grouping.Likeness;
import no.sloyfe.grouping.Person;
import no.sloyfe.grouping.Rule;
import no.sloyfe.grouping.Sizes;
import no.sloyfe.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the grouping who comes to a meeting, what they have in common, and what its leader wants kept. */
@Component
public class Gatherings {

    /**
     * Who is to be seated in groups.
     *
     * @param people by the key under which the grouping knows them: the same from meeting to meeting
     * @param keys each one's key
     * @param given what the leader wants kept
     * @param rules what each rule of the grouping came from
     */
    public record ToSeat(Gathering gathering, Map<UUID, Participant> people, Map<ParticipantId, UUID> keys, List<GroupRule> given, Map<Rule, UUID> rules) {

        public UUID key(ParticipantId participant) {
            return find(participant).orElseThrow();
        }

        public Optional<UUID> find(ParticipantId participant) {
            return Optional.ofNullable(keys.get(participant));
        }

        /** In the order of a name list. */
        public List<Participant> inOrder() {
            return List.copyOf(people.values());
        }

        /** Changes with whatever makes a proven bound say nothing any more; the same in every run of the program. */
        public int fingerprint() {
            List<UUID> keys = people.keySet().stream().sorted().toList();
            int met = IntStream.range(0, keys.size()).map(one -> IntStream.range(0, one)
                    .map(other -> gathering.history().company(keys.get(one), keys.get(other)) * (31 * one + other + 1)).sum()).sum();
            return Stream.of(
                            gathering.people().stream().map(ToSeat::told).sorted(),
                            rules.values().stream().map(UUID::toString).sorted(),
                            Stream.of(gathering.sizes().toString(), String.valueOf(met)))
                    .flatMap(parts -> parts).toList().hashCode();
        }

        private static String told(Person person) {
            return person.id() + " " + person.leadsTalk()
                    + person.bonds().stream().map(bond -> bond.kind().name() + bond.name()).sorted().toList();
        }
    }

    private final Participants participants;
    private final GroupRules rules;
    private final Company company;
    private final JdbcClient jdbc;

    Gatherings(Participants participants, GroupRules rules, Company company, JdbcClient jdbc) {
        this.participants = participants;
        this.rules = rules;
        this.company = company;
        this.jdbc = jdbc;
    }

    /** Those who have not left; runs in the caller's transaction. */
    public ToSeat of(Place place) {
        return of(place, company.before(place));
    }

    /** The same for looking at groups that are made, with nothing about who has had which role. */
    public ToSeat seated(Place place) {
        return of(place, company.lately(place));
    }

    private ToSeat of(Place place, History history) {
        Map<UUID, Participant> people = participants.of(place).stream().filter(participant -> !participant.left())
                .collect(Collectors.toMap(Company::key, participant -> participant, (one, _) -> one, LinkedHashMap::new));
        Map<ParticipantId, UUID> keys = new HashMap<>();
        people.forEach((key, participant) -> keys.put(participant.id(), key));
        Surroundings unit = surroundings(place);
        List<GroupRule> given = rules.of(place);
        Map<Rule, UUID> kept = new HashMap<>();
        for (GroupRule rule : given) {
            rule(rule, keys).forEach(each -> kept.putIfAbsent(each, rule.id()));
        }
        List<Person> persons = people.entrySet().stream()
                .map(entry -> person(entry.getKey(), entry.getValue(), unit.standings().get(entry.getKey()))).toList();
        boolean somebodyCame = people.values().stream().anyMatch(Participant::joined);
        Stream<Rule> devices = somebodyCame ? devices(place, keys, unit.sizes()) : Stream.of();
        List<Rule> all = Stream.concat(kept.keySet().stream(), devices).toList();
        return new ToSeat(new Gathering(persons, unit.sizes(), all, history), people, keys, given, kept);
    }

    private record Standing(String role, boolean leadsTalk) {}

    private record Surroundings(Sizes sizes, Map<UUID, Standing> standings) {}

    private Surroundings surroundings(Place place) {
        Map<UUID, Standing> standings = new HashMap<>();
        int least = jdbc.sql("""
                        select m.group_size, b.person_id, b.role, b.leads_talk
                        from meeting m left join member b on b.unit_id = m.unit_id
                        where m.id = :meeting""")
                .param("meeting", place.meeting().value())
                .query((row, _) -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    if (person != null) {
                        standings.put(person, new Standing(row.getString("role"), row.getBoolean("leads_talk")));
                    }
                    return row.getInt("group_size");
                })
                .list().stream()
                .findFirst()
                .orElseThrow(Refused::notFound);
        return new Surroundings(new Sizes(least, least + 1), standings);
    }

    private static Person person(UUID key, Participant participant, @Nullable Standing standing) {
        Set<Bond> bonds = new HashSet<>();
        participant.teams().forEach(team -> bonds.add(new Bond(Likeness.TEAM, team)));
        if (standing != null && standing.role().equals("LEADER")) {
            bonds.add(new Bond(Likeness.ROLE, standing.role()));
        }
        return new Person(key, bonds, standing != null && standing.leadsTalk());
    }

    private static List<Rule> rule(GroupRule rule, Map<ParticipantId, UUID> keys) {
        Set<UUID> people = rule.people().stream().map(each -> keys.get(each.id())).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return switch (rule.kind()) {
            case APART -> people.size() < 2 ? List.of() : List.of(new Rule.Apart(people));
            case TOGETHER -> people.size() < 2 ? List.of() : List.of(new Rule.Together(people));
            case FIXED -> people.stream().map(person -> (Rule) new Rule.Fixed(person, Objects.requireNonNull(rule.number()) - 1)).toList();
            case LED_TALK -> List.of(new Rule.LedTalk());
        };
    }

    /** Those who share a device sit together, as far as a group has room for them. */
    private Stream<Rule> devices(Place place, Map<ParticipantId, UUID> keys, Sizes sizes) {
        return participants.sharing(place).stream()
                .map(people -> people.stream().map(keys::get).filter(Objects::nonNull).collect(Collectors.toSet()))
                .filter(people -> people.size() > 1 && people.size() <= sizes.max())
                .map(Rule.Together::new);
    }
}
