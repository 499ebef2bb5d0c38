package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;

/** Where people sit, as far as a method promises it. */
final class Seats {

    private final RoomGround room;

    Seats(RoomGround room) {
        this.room = room;
    }

    /** Everybody who is here has a group; in pairs and trios nobody is alone, and they do not grow. */
    void hold(int here) {
        List<String> without = room.texts("""
                select p.name from participant p where p.meeting_id = :meeting and p.joined_at is not null and p.left_at is null
                and not exists (select from seat s join circle c on c.id = s.circle_id and c.item_id is null where s.participant_id = p.id)
                """);
        if (!without.isEmpty()) {
            throw new Stranded(without + " have no group");
        }
        List<String> sizes = room.texts("""
                select count(*) filter (where p.left_at is null and p.joined_at is not null)::text
                from circle c join seat s on s.circle_id = c.id join participant p on p.id = s.participant_id
                    join room r on r.meeting_id = c.meeting_id and (r.item_id, r.step, r.round) = (c.item_id, c.step, c.round)
                where c.meeting_id = :meeting group by c.id
                """);
        if (!sizes.isEmpty()) {
            assertThat(sizes).as("seats in run %s", room.run()).doesNotContain("1").allMatch(size -> Integer.parseInt(size) <= 4);
            assertThat(sizes.stream().mapToInt(Integer::parseInt).sum()).as("seats in run %s", room.run()).isEqualTo(here);
        }
    }

    /** Those who sit together, and those who did in the same step before one of them left the table. */
    void nobodyMetTwice() {
        List<String> met = room.texts("""
                select c.item_id || ' ' || c.step || ' ' || least(a.participant_id, b.participant_id) || ' ' || greatest(a.participant_id, b.participant_id)
                from circle c join seat a on a.circle_id = c.id join seat b on b.circle_id = c.id and a.participant_id < b.participant_id
                where c.meeting_id = :meeting and c.form in ('PAIR', 'TRIO') and c.item_id is not null
                union all
                select c.item_id || ' ' || c.step || ' ' || least(p.participant_id, p.other_id) || ' ' || greatest(p.participant_id, p.other_id)
                from parted p join circle c on c.id = p.circle_id where c.meeting_id = :meeting
                """);
        assertThat(met).hasSameSizeAs(new HashSet<>(met));
    }
}
