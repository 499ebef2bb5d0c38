package no.sloyfe.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.sloyfe.Solbakken;
import no.sloyfe.SloyfeTest;
import no.sloyfe.live.Crowd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The checker sees each thing that must not be; here it is done on purpose, behind the program's back. */
@SloyfeTest
class CheckerTest {

    @Autowired ApplicationContext program;
    @LocalServerPort int port;

    private Crowd crowd;
    private BusyMeeting meeting;
    private Store store;

    @BeforeEach
    void a_meeting_in_which_something_is_written() throws Exception {
        crowd = new Crowd(port);
        store = new OwnersStore(program);
        var entrance = new BusyMeeting.Entrance("http://localhost:" + port, crowd);
        meeting = new BusyMeeting(Solbakken.in(program).browser(Solbakken.LEADER), List.of(entrance), 3, 1);
        meeting.begin();
        for (int moment = 1; moment <= 60 && meeting.told.stored().size() < 3; moment++) {
            Thread.sleep(50);
            if (moment % 10 == 0) {
                meeting.goOn(0);
            }
        }
        meeting.stop();
        assertThat(Checker.check(store, meeting).all()).isEmpty();
    }

    @AfterEach
    void leave() {
        meeting.close();
        crowd.close();
    }

    @Test
    void what_was_answered_and_is_gone_is_lost() throws Exception {
        behindItsBack("delete from contribution where id = '" + meeting.told.stored().keySet().iterator().next() + "'");
        assertThat(found().lost()).isNotEmpty();
    }

    @Test
    void what_is_there_twice_or_was_refused_is_doubled() throws Exception {
        behindItsBack("""
                insert into contribution (id, owner_id, meeting_id, item_id, step, round, kind, participant_id, circle_id, slot, text, created_revision, revision)
                select gen_random_uuid(), owner_id, meeting_id, item_id, step, round, kind, participant_id, circle_id, slot, text, created_revision, revision
                from contribution where meeting_id = :meeting limit 1
                """);
        assertThat(found().doubled()).hasSize(1);
        var refused = meeting.told.stored().entrySet().iterator().next();
        meeting.told.refused(refused.getKey(), refused.getValue());
        assertThat(found().doubled()).hasSize(2);
    }

    @Test
    void a_vote_that_was_answered_and_has_no_ballot_is_lost_and_a_count_without_one_is_doubled() throws Exception {
        meeting.told.voted(meeting.people.getFirst().guest.name, "00000000-0000-0000-0000-000000000000.0.0");
        assertThat(found().lost()).hasSize(1);
        behindItsBack("""
                insert into vote (owner_id, meeting_id, item_id, step, contribution_id, votes)
                select owner_id, meeting_id, item_id, step, id, 1 from contribution where meeting_id = :meeting limit 1
                """);
        assertThat(found().doubled()).hasSize(1);
    }

    @Test
    void a_revision_that_is_skipped_or_never_written_down_is_a_gap() throws Exception {
        behindItsBack("delete from change where meeting_id = :meeting and revision = 2");
        assertThat(found().gaps()).hasSize(1);
    }

    @Test
    void what_changes_without_a_revision_makes_pages_differ() throws Exception {
        behindItsBack("update meeting set title = 'Et annet møte' where id = :meeting");
        assertThat(found().diverged()).isNotEmpty();
    }

    @Test
    void somebody_heard_in_another_order_than_they_spoke_is_an_error() throws Exception {
        behindItsBack("""
                insert into contribution (id, owner_id, meeting_id, item_id, step, round, kind, participant_id, text, created_revision, revision)
                select gen_random_uuid(), owner_id, meeting_id, item_id, step, round, kind, participant_id, 'merke-0.', created_revision + 1, created_revision + 1
                from contribution c where meeting_id = :meeting and participant_id is not null and created_revision < (select revision from meeting where id = :meeting)
                    and text like 'merke-%' and not exists (select from source s where s.contribution_id = c.id) order by created_revision limit 1
                """);
        assertThat(found().errors()).hasSize(1);
    }

    private Verdict found() throws Exception {
        return Checker.check(store, meeting, Duration.ofMillis(300));
    }

    private void behindItsBack(String sql) throws Exception {
        assertThat(store.asked("with done as (" + sql.replace(":meeting", "'" + meeting.id + "'::uuid") + " returning 1) select count(*) from done")).containsExactly("1");
    }
}
