package no.sloyfe.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
        return owned.lookUp(() -> jdbc.sql("select * from caller_by_token(?) where expires > ?")
                .param(secret.hash())
                .param(Timestamp.from(clock.instant()))
                .query((row, _) -> caller(row, spoken(row.getString("language"), chosen, otherwise)))
                .optional());
    }

    private static Caller caller(ResultSet row, Language language) throws SQLException {
        OwnerId owner = new OwnerId(row.getObject("owner_id", UUID.class));
        UUID session = row.getObject("session_id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        if (person != null) {
            return new Caller.Member(owner, session, new PersonId(person), row.getString("name"), row.getString("mail"), posts(row), language);
        }
        UUID known = row.getObject("known_id", UUID.class);
        return new Caller.Guest(owner, session, new ParticipantId(row.getObject("participant_id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)), known == null ? null : new PersonId(known), row.getString("name"), language);
    }

    private static List<Post> posts(ResultSet row) throws SQLException {
        if (row.getArray("units") == null) {
            return List.of();
        }
        UUID[] units = (UUID[]) row.getArray("units").getArray();
        String[] names = (String[]) row.getArray("unit_names").getArray();
        String[] roles = (String[]) row.getArray("roles").getArray();
        return IntStream.range(0, units.length).mapToObj(each -> new Post(new UnitId(units[each]), names[each], Role.valueOf(roles[each]))).toList();
    }

    private static Language spoken(@Nullable String own, Optional<Language> chosen, Language otherwise) {
        return chosen.or(() -> Language.of(own)).orElse(otherwise);
    }
}
