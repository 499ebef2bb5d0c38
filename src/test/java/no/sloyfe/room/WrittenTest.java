package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.ItemId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written, taken from what was written before, is what it is when it is read anew. */
class WrittenTest {

    private final Random random = new Random(7);
    private final List<ItemId> items = some(3).stream().map(ItemId::new).toList();
    private final List<ParticipantId> people = some(4).stream().map(ParticipantId::new).toList();
    private final List<UUID> circles = some(3);

    @Test
    void taken_from_before_it_is_what_is_read_anew() {
        List<Contribution> standing = new ArrayList<>();
        Written written = new Written(standing);
        for (long revision = 1; revision < 400; revision++) {
            List<UUID> gone = new ArrayList<>();
            List<Contribution> news = new ArrayList<>();
            if (standing.isEmpty() || random.nextInt(3) > 0) {
                news.add(made(UUID.randomUUID(), revision, revision));
            } else {
                Contribution one = standing.get(random.nextInt(standing.size()));
                standing.remove(one);
                switch (random.nextInt(3)) {
                    case 0 -> gone.add(one.id());
                    case 1 -> news.add(made(one.id(), one.createdRevision(), revision)); // changed, or gone along to another circle
                    default -> news.add(made(one.id(), revision, revision)); // withdrawn and brought back
                }
            }
            standing.addAll(news);
            standing.sort(Comparator.comparingLong(Contribution::createdRevision));
            written = written.with(new Contributions.Since(news, gone));
            alike(written, new Written(standing));
        }
    }

    private void alike(Written now, Written anew) {
        for (ItemId item : items) {
            assertThat(now.in(item, _ -> true)).isEqualTo(anew.in(item, _ -> true));
            people.forEach(who -> assertThat(now.by(who, item, _ -> true)).isEqualTo(anew.by(who, item, _ -> true)));
            circles.forEach(circle -> assertThat(now.before(circle, item, _ -> true)).isEqualTo(anew.before(circle, item, _ -> true)));
            assertThat(now.at(null, item, _ -> true)).isEqualTo(anew.at(null, item, _ -> true));
        }
        people.forEach(who -> assertThat(now.anythingBy(who)).isEqualTo(anew.anythingBy(who)));
    }

    private Contribution made(UUID id, long created, long revision) {
        return new Contribution(id, new Run(items.get(random.nextInt(items.size())), 0, 0), Kind.POINT, maybe(people), null, maybe(circles), null,
                "Punkt " + revision, Origin.PERSON, created, revision);
    }

    private <T> @Nullable T maybe(List<T> some) {
        int at = random.nextInt(some.size() + 1);
        return at == some.size() ? null : some.get(at);
    }

    private static List<UUID> some(int many) {
        return IntStream.range(0, many).mapToObj(_ -> UUID.randomUUID()).toList();
    }
}
