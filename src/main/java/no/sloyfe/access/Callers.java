package no.sloyfe.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.Role;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who holds a session's secret. */
@Component
public class Callers {

    /** @param guest who the session is, unless a person is logged in */
    private record Session(UUID id, UUID owner, @Nullable UUID person, Instant expires, @Nullable Guest guest) {}

    private record Guest(UUID participant, UUID meeting, String name, @Nullable UUID person, @Nullable String language) {}

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Clock clock;

    Callers(Owned owned, JdbcClient jdbc, Clock clock) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The caller by the cookies a browser sent; the given language is for those who chose none, here or before. */
    public Optional<Caller> of(Map<String, String> cookies, boolean secure, Language otherwise) {
        String secret = cookies.get(SessionCookie.name(secure));
        Optional<Language> chosen = Language.of(cookies.get("language"));
        return secret == null || secret.isBlank() ? Optional.empty() : of(new Secret(secret), chosen, otherwise);
    }

    private Optional<Caller> of(Secret secret, Optional<Language> chosen, Language otherwise) {
        return owned.lookUp(() -> jdbc.sql("select * from session_by_token(?)").param(secret.hash()).query((row, _) -> session(row)).optional())
                .filter(session -> session.expires().isAfter(clock.instant()))
                .flatMap(session -> {
                    UUID person = session.person();
                    return person == null
                            ? Optional.ofNullable(session.guest()).map(guest -> guest(session, guest, chosen, otherwise))
                            : owned.read(session.owner(), () -> member(session, person, chosen, otherwise));
                });
    }

    private static Session session(ResultSet row) throws SQLException {
        UUID meeting = row.getObject("meeting_id", UUID.class);
        Guest guest = meeting == null ? null : new Guest(row.getObject("participant_id", UUID.class), meeting, row.getString("name"),
                row.getObject("known_id", UUID.class), row.getString("language"));
        return new Session(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class), row.getObject("person_id", UUID.class),
                row.getTimestamp("expires").toInstant(), guest);
    }

    private Optional<Caller> member(Session session, UUID person, Optional<Language> chosen, Language otherwise) {
        List<Post> posts = jdbc.sql("""
                        select u.id, u.name, m.role from member m join unit u on u.id = m.unit_id
                        where m.person_id = ? order by u.name
                        """)
                .param(person)
                .query((row, _) -> new Post(
                        new UnitId(row.getObject("id", UUID.class)), row.getString("name"), Role.valueOf(row.getString("role"))))
                .list();
        return jdbc.sql("select name, mail, language from person where id = ?")
                .param(person)
                .query((row, _) -> (Caller) new Caller.Member(
                        new OwnerId(session.owner()),
                        session.id(),
                        new PersonId(person),
                        row.getString("name"),
                        row.getString("mail"),
                        posts,
                        spoken(row.getString("language"), chosen, otherwise)))
                .optional();
    }

    private static Caller guest(Session session, Guest guest, Optional<Language> chosen, Language otherwise) {
        return new Caller.Guest(new OwnerId(session.owner()), session.id(), new ParticipantId(guest.participant()), new MeetingId(guest.meeting()),
                guest.person() == null ? null : new PersonId(guest.person()), guest.name(), spoken(guest.language(), chosen, otherwise));
    }

    private static Language spoken(@Nullable String own, Optional<Language> chosen, Language otherwise) {
        return chosen.or(() -> Language.of(own)).orElse(otherwise);
    }
}
