package no.sloyfe.meeting.checklist;

import java.util.Set;
import java.util.stream.Collectors;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have said yes to in a meeting's checklist. */
@Repository
public class Answers {

    private final Owned owned;
    private final JdbcClient jdbc;

    Answers(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    public Set<Question> of(Place place) {
        return owned.read(place.owner().value(), () -> jdbc.sql("""
                        select question from checklist_answer where meeting_id = :meeting and answer""")
                .param("meeting", place.meeting().value())
                .query(String.class)
                .list()
                .stream()
                .map(Question::valueOf)
                .collect(Collectors.toSet()));
    }

    void say(Place place, Question question, boolean answer) {
        owned.write(place.owner().value(), () -> {
            jdbc.sql("""
                            insert into checklist_answer (owner_id, meeting_id, question, answer)
                            values (:owner, :meeting, :question, :answer)
                            on conflict (meeting_id, question) do update set answer = excluded.answer""")
                    .param("owner", place.owner().value())
                    .param("meeting", place.meeting().value())
                    .param("question", question.name())
                    .param("answer", answer)
                    .update();
        });
    }
}
