package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.ItemId;
import org.junit.jupiter.api.Test;

/** What the list says of where a line comes from, and what it keeps to itself. */
class BackingTest {

    private static final Run RUN = new Run(new ItemId(UUID.randomUUID()), 0, 0);

    private final List<Contribution> written = new ArrayList<>();
    private final Map<UUID, List<UUID>> sources = new HashMap<>();
    private final Map<UUID, List<UUID>> supporters = new HashMap<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Set<UUID> anonymousAnswers = new HashSet<>();

    private Backing backing() {
        return new Backing(new Written(written), sources, supporters, numbers, Map.of(), anonymousAnswers);
    }

    private Contribution made(Kind kind, boolean named, Integer group, UUID... from) {
        ParticipantId author = named ? new ParticipantId(UUID.randomUUID()) : null;
        UUID circle = group == null ? null : circle(group);
        var it = new Contribution(UUID.randomUUID(), RUN, kind, author, null, circle, null, "tekst", Origin.PERSON, written.size(), written.size());
        written.add(it);
        if (from.length > 0) {
            sources.put(it.id(), List.of(from));
        }
        return it;
    }

    private UUID circle(int number) {
        UUID circle = UUID.nameUUIDFromBytes(new byte[] {(byte) number});
        numbers.put(circle, number);
        return circle;
    }

    @Test
    void notes_are_counted_through_the_groups_point() {
        var one = made(Kind.NOTE, true, null);
        var other = made(Kind.NOTE, true, null);
        var point = made(Kind.POINT, true, 3, one.id(), other.id());
        var line = made(Kind.PLENARY, true, 3, point.id());
        assertThat(backing().notes(line.id())).isEqualTo(2);
        assertThat(backing().groups(line)).containsExactly(3);
    }

    @Test
    void one_anonymous_note_alone_is_not_told_of() {
        var note = made(Kind.NOTE, false, null);
        var point = made(Kind.POINT, true, 3, note.id());
        var line = made(Kind.PLENARY, true, 3, point.id());
        assertThat(backing().notes(point.id())).isZero();
        assertThat(backing().notes(line.id())).isZero();
    }

    @Test
    void one_anonymous_prepared_answer_alone_is_not_told_of_and_a_named_one_is() {
        UUID answer = UUID.randomUUID();
        var point = made(Kind.POINT, true, 3, answer);
        assertThat(backing().notes(point.id())).isEqualTo(1);
        anonymousAnswers.add(answer);
        assertThat(backing().notes(point.id())).isZero();
    }

    @Test
    void several_are_counted_together_anonymous_or_not() {
        var point = made(Kind.POINT, true, 3, made(Kind.NOTE, false, null).id(), made(Kind.NOTE, true, null).id());
        assertThat(backing().notes(point.id())).isEqualTo(2);
    }

    @Test
    void an_anonymous_line_has_no_group_but_those_that_stand_behind_it() {
        var line = made(Kind.PLENARY, false, null);
        assertThat(backing().groups(line)).isEmpty();
        supporters.put(line.id(), List.of(circle(5)));
        assertThat(backing().groups(line)).containsExactly(5);
    }

    @Test
    void what_is_merged_is_counted_once() {
        var note = made(Kind.NOTE, true, null);
        var one = made(Kind.POINT, true, 4, note.id());
        var other = made(Kind.POINT, true, 2, note.id(), made(Kind.NOTE, true, null).id());
        assertThat(backing().notes(List.of(one.id(), other.id()))).isEqualTo(2);
        assertThat(backing().groups(List.of(one, other))).containsExactly(2, 4);
    }
}
