package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What people were told is stored, to be held against what is stored. */
final class Promised {

    private final Queue<Guest.Ack> acked = new ConcurrentLinkedQueue<>();
    private final Queue<Guest.Ack> inTrouble = new ConcurrentLinkedQueue<>();
    private final Queue<Guest.Ack> shown = new ConcurrentLinkedQueue<>();

    void acked(Guest.Ack ack) {
        acked.add(ack);
    }

    /** While the program or its database was away and came back. */
    void ackedInTrouble(Guest.Ack ack) {
        inTrouble.add(ack);
    }

    /** What everybody sees. */
    void shown(Guest.Ack ack) {
        acked.add(ack);
        shown.add(ack);
    }

    int inTrouble() {
        return inTrouble.size();
    }

    void isStoredOnceAndInOrder(ProgramOfItsOwn program, int people) throws Exception {
        List<Guest.Ack> all = Stream.concat(acked.stream(), inTrouble.stream()).toList();
        assertThat(program.asked("select id || ' ' || text from contribution")).containsExactlyInAnyOrderElementsOf(
                all.stream().map(ack -> ack.id() + " " + ack.text()).toList());
        assertThat(program.asked("select max(revision) - count(*) || ' ' || min(revision) from change")).as("gaps, first").containsExactly("0 1");
        assertThat(program.asked("select (select revision from meeting) - (select max(revision) from change)")).containsExactly("0");
        assertThat(program.asked("select count(*) from ballot")).containsExactly(String.valueOf(people));
        assertThat(program.asked("select sum(votes) from vote")).containsExactly(String.valueOf(people));
        assertThat(program.asked("""
                select count(*) from contribution a join contribution b on a.participant_id = b.participant_id
                    and a.created_revision < b.created_revision
                    and substring(a.text from '\\d+')::int > substring(b.text from '\\d+')::int
                """)).as("what one person wrote, out of order").containsExactly("0");
    }

    String figures(Onlooker leading, Onlooker screen, List<Onlooker> phones) {
        assertThat(screen.firstSeen().keySet()).containsAll(shown.stream().map(Guest.Ack::text).toList());
        List<Long> acks = acked.stream().map(Guest.Ack::took).sorted().toList();
        return "%d contributions; slowest ack %d ms (p99 %d, p50 %d), just after the kill %d ms; from sending to the screen at most %d ms, to the leader %d ms, to the slowest phone %d ms"
                .formatted(acks.size() + inTrouble.size(), ms(acks.getLast()), ms(acks.get(acks.size() * 99 / 100)),
                        ms(acks.get(acks.size() / 2)), ms(inTrouble.stream().mapToLong(Guest.Ack::took).max().orElse(0)),
                        ms(slowest(screen)), ms(slowest(leading)), ms(phones.stream().mapToLong(this::slowest).max().orElse(0)));
    }

    private long slowest(Onlooker onlooker) {
        return shown.stream().mapToLong(ack -> onlooker.firstSeen().getOrDefault(ack.text(), Long.MAX_VALUE) - ack.sentAt()).max().orElse(0);
    }

    static long ms(long nanoseconds) {
        return TimeUnit.NANOSECONDS.toMillis(nanoseconds);
    }
}
