package no.sloyfe.meeting.groups;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.grouping.Clash;
import no.sloyfe.grouping.Composition;
import no.sloyfe.grouping.Mixed;
import no.sloyfe.meeting.Circles;
import no.sloyfe.meeting.GroupRole;
import no.sloyfe.meeting.GroupRule;
import no.sloyfe.meeting.GroupRules;
import no.sloyfe.meeting.Meetings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes the groups of a planned meeting by hand; in a running one that is done from the room. */
@Component
class Seating {

    /** What came of it. */
    enum Outcome {
        DONE,
        TOO_LATE,
        /** The group, or the person, is not in this meeting. */
        NOT_HERE
    }

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Circles circles;
    private final GroupRules rules;

    Seating(Owned owned, JdbcClient jdbc, Meetings meetings, Circles circles, GroupRules rules) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.circles = circles;
        this.rules = rules;
    }

    /** Looks for the groups first, then holds the meeting and seats people. */
    Composed compose(Place place, long seed) {
        if (!owned.read(place.owner().value(), () -> meetings.of(place).phase().planning())) {
            return new Composed.TooLate();
        }
        Circles.Found found = circles.look(place, seed);
        return switch (found.mixed()) {
            case Mixed.Impossible(List<Clash> clashes) -> new Composed.Impossible(clashes);
            case Mixed.Composed(Composition composition) -> owned.write(place.owner().value(), () -> {
                if (!meetings.locked(place).phase().planning()) {
                    return new Composed.TooLate();
                }
                return circles.seat(place, found, composition) ? new Composed.Seated() : new Composed.Overtaken();
            });
        };
    }

    /** Those of them who are in the meeting, each once. */
    List<ParticipantId> here(Place place, List<ParticipantId> people) {
        return owned.read(place.owner().value(), () -> jdbc.sql("select id from participant where meeting_id = :meeting and id = any(:people)")
                .param("meeting", place.meeting().value())
                .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
                .query((row, _) -> new ParticipantId(row.getObject("id", UUID.class)))
                .list());
    }

    Outcome keep(Place place, GroupRule.Kind kind, @Nullable Integer number, List<ParticipantId> people) {
        return change(place, () -> {
            if (rules.of(place).size() < GroupRules.MOST) {
                rules.add(place, kind, number, people);
            }
            return true;
        });
    }

    Outcome drop(Place place, UUID rule) {
        return change(place, () -> {
            rules.remove(place, rule);
            return true;
        });
    }

    /** Who in the meeting is used to leading talk; remembered from meeting to meeting. */
    Outcome leadTalk(Place place, List<ParticipantId> people) {
        return change(place, () -> {
            jdbc.sql("""
                            update member b set leads_talk = p.id = any(:people)
                            from meeting m join participant p on p.meeting_id = m.id
                            where m.id = :meeting and b.unit_id = m.unit_id and b.person_id = p.person_id""")
                    .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
                    .param("meeting", place.meeting().value())
                    .update();
            return true;
        });
    }

    /** Gives a person a seat in another group, without a role there. */
    Outcome move(Place place, ParticipantId participant, UUID circle) {
        return change(place, () -> here(place, participant) && here(place, circle) && reseat(place, participant, circle));
    }

    private boolean reseat(Place place, ParticipantId participant, UUID circle) {
        boolean there = jdbc.sql("select exists (select from seat where circle_id = ? and participant_id = ?)")
                .params(circle, participant.value())
                .query(Boolean.class)
                .single();
        if (!there) {
            jdbc.sql("""
                            delete from seat s using circle c
                            where c.id = s.circle_id and c.item_id is null and c.meeting_id = ? and s.participant_id = ?""")
                    .params(place.meeting().value(), participant.value())
                    .update();
            jdbc.sql("insert into seat (owner_id, meeting_id, circle_id, participant_id) values (?, ?, ?, ?)")
                    .params(place.owner().value(), place.meeting().value(), circle, participant.value())
                    .update();
        }
        return true;
    }

    /** Gives somebody a role in their group; who had it there gets the role that becomes free. */
    Outcome role(Place place, ParticipantId participant, @Nullable GroupRole role) {
        return change(place, () -> {
            if (role != null) {
                jdbc.sql("""
                                update seat other set role = mine.role
                                from seat mine join circle c on c.id = mine.circle_id and c.item_id is null
                                where mine.participant_id = :me and mine.meeting_id = :meeting
                                  and other.circle_id = mine.circle_id and other.participant_id <> :me and other.role = :role""")
                        .param("me", participant.value())
                        .param("meeting", place.meeting().value())
                        .param("role", role.name())
                        .update();
            }
            return jdbc.sql("""
                            update seat s set role = :role from circle c
                            where c.id = s.circle_id and c.item_id is null
                              and s.participant_id = :me and s.meeting_id = :meeting""")
                            .param("role", role == null ? null : role.name())
                            .param("me", participant.value())
                            .param("meeting", place.meeting().value())
                            .update() == 1;
        });
    }

    Outcome table(Place place, UUID circle, String name) {
        return change(place, () -> here(place, circle)
                && jdbc.sql("update circle set place = ? where id = ?").params(name, circle).update() == 1);
    }

    private boolean here(Place place, ParticipantId participant) {
        return jdbc.sql("select exists (select from participant where id = ? and meeting_id = ?)")
                .params(participant.value(), place.meeting().value())
                .query(Boolean.class)
                .single();
    }

    private boolean here(Place place, UUID circle) {
        return jdbc.sql("select exists (select from circle where id = ? and meeting_id = ? and item_id is null)")
                .params(circle, place.meeting().value())
                .query(Boolean.class)
                .single();
    }

    private Outcome change(Place place, BooleanSupplier work) {
        return owned.write(place.owner().value(), () -> {
            if (!meetings.locked(place).phase().planning()) {
                return Outcome.TOO_LATE;
            }
            return work.getAsBoolean() ? Outcome.DONE : Outcome.NOT_HERE;
        });
    }
}
