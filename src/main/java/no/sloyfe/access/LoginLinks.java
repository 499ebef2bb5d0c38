package no.sloyfe.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links that log a person in: 15 minutes, once. */
@Repository
public class LoginLinks {

    static final Duration LIFE = Duration.ofMinutes(15);
    private static final int MOST_OPEN = 5;

    /** A person of one owner with a mail address; another owner may know the same address. */
    record Identity(OwnerId owner, PersonId person, String name, Optional<Language> language) {}

    /** A link that can still be used, and whom it may log in. */
    record Link(OwnerId owner, PersonId person, List<Choice> choices) {}

    public record Choice(OwnerId owner, PersonId person, String ownerName) {}

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Clock clock;

    LoginLinks(Owned owned, JdbcClient jdbc, Clock clock) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Identity> peopleWith(String mail) {
        return owned.outside(() -> jdbc.sql("select * from people_with_mail(?)")
                .param(mail)
                .query((row, _) -> new Identity(
                        new OwnerId(row.getObject("owner_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        Language.of(row.getString("language"))))
                .list());
    }

    /** Keeps a new link; no more than a handful are open for a person at once, so that nobody's mailbox is flooded. */
    boolean keep(Secret secret, OwnerId owner, PersonId person) {
        Instant now = clock.instant();
        return owned.write(owner.value(), () -> jdbc.sql("""
                        insert into login_link (token_hash, owner_id, person_id, expires)
                        select :hash, :owner, :person, :expires
                        where (select count(*) from login_link where person_id = :person and expires > :now) < :most
                        """)
                .param("hash", secret.hash())
                .param("owner", owner.value())
                .param("person", person.value())
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .param("now", Timestamp.from(now))
                .param("most", MOST_OPEN)
                .update()) == 1;
    }

    Optional<Link> open(Secret secret) {
        return find(secret, false).map(found -> new Link(found.owner(), found.person(), choices(found)));
    }

    /** Whom the link logged in, when it has been used. */
    Optional<PersonId> used(Secret secret) {
        return find(secret, true).map(Identity::person);
    }

    /** True for the one who is first. */
    boolean use(Secret secret, OwnerId owner) {
        Instant now = clock.instant();
        return owned.write(owner.value(), () -> jdbc.sql("""
                        update login_link set used = :now where token_hash = :hash and used is null and expires > :now
                        """)
                .param("now", Timestamp.from(now))
                .param("hash", secret.hash())
                .update()) == 1;
    }

    private Optional<Identity> find(Secret secret, boolean used) {
        return owned.outside(() -> jdbc.sql("""
                        select owner_id, person_id from login_link_by_token(:hash)
                        where expires > :now and (used is not null) = :used
                        """)
                .param("hash", secret.hash())
                .param("now", Timestamp.from(clock.instant()))
                .param("used", used)
                .query((row, _) -> new Identity(
                        new OwnerId(row.getObject("owner_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)), "", Optional.empty()))
                .optional());
    }

    private List<Choice> choices(Identity found) {
        String mail = owned.read(found.owner().value(), () -> jdbc.sql("select mail from person where id = ?")
                .param(found.person().value())
                .query(String.class)
                .single());
        return peopleWith(mail).stream()
                .map(one -> new Choice(one.owner(), one.person(), owned.read(one.owner().value(), () ->
                        jdbc.sql("select name from owner").query(String.class).single())))
                .toList();
    }
}
