package no.sloyfe.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens and closes sessions. The browser holds an opaque secret, the database its hash. */
@Component
public class Sessions {

    private static final Duration LOGIN = Duration.ofDays(30);
    private static final Duration GUEST = Duration.ofDays(1);
    private static final Duration PERSONAL_LINK = Duration.ofDays(30);

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sessions(Owned owned, JdbcClient jdbc, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Logs a person in on this browser, in place of whoever was there. */
    public void open(OwnerId owner, PersonId person, HttpServletRequest request, HttpServletResponse response) {
        open(owner, person.value(), null, LOGIN, request, response);
    }

    /** Lets a guest who joined by code into their one meeting, for a day. */
    public void openGuest(
            OwnerId owner, ParticipantId participant, HttpServletRequest request, HttpServletResponse response) {
        open(owner, null, participant.value(), GUEST, request, response);
    }

    /** Lets somebody who came by a personal link into that one meeting, for a month. */
    public void openInvited(
            OwnerId owner, ParticipantId participant, HttpServletRequest request, HttpServletResponse response) {
        open(owner, null, participant.value(), PERSONAL_LINK, request, response);
    }

    /** Logs out: this browser's session ends, and its streams with it. */
    public void close(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        close(caller.owner(), caller.session());
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.empty(request.isSecure()).toString());
    }

    /** Withdraws one session. */
    public void close(OwnerId owner, UUID session) {
        owned.write(owner.value(), () -> jdbc.sql("delete from session where id = ?").param(session).update());
        events.publishEvent(new SessionClosed(session));
    }

    /** Withdraws every session of a person, because a right was lost. */
    public void closeAll(OwnerId owner, PersonId person) {
        withdrawn(owned.write(owner.value(), () -> jdbc.sql("""
                        delete from session s
                        where s.person_id = :person
                           or s.participant_id in (select p.id from participant p where p.person_id = :person)
                        returning s.id
                        """)
                .param("person", person.value())
                .query(UUID.class)
                .list()));
    }

    /** The open sessions of a person, personal links included. */
    public List<UUID> of(OwnerId owner, PersonId person) {
        return owned.read(owner.value(), () -> jdbc.sql("""
                        select s.id from session s
                        where s.person_id = :person
                           or s.participant_id in (select p.id from participant p where p.person_id = :person)""")
                .param("person", person.value())
                .query(UUID.class)
                .list());
    }

    /** The open sessions in which somebody takes part in a meeting: by the personal link or a code, and as the person they are. */
    public List<UUID> of(OwnerId owner, ParticipantId participant) {
        return owned.read(owner.value(), () -> jdbc.sql("""
                        select s.id from session s
                        where s.participant_id = :participant
                           or s.person_id = (select p.person_id from participant p where p.id = :participant)""")
                .param("participant", participant.value())
                .query(UUID.class)
                .list());
    }

    /** Withdraws what is past its time. */
    void closeExpired() {
        Instant now = clock.instant();
        owned.outside(() -> jdbc.sql("select owner_ids()").query(UUID.class).list())
                .forEach(owner -> withdrawn(owned.write(owner, () -> {
                    jdbc.sql("delete from login_link where expires < ?")
                            .param(Timestamp.from(now.minus(Duration.ofDays(1))))
                            .update();
                    return jdbc.sql("delete from session where expires <= ? returning id")
                            .param(Timestamp.from(now))
                            .query(UUID.class)
                            .list();
                })));
    }

    private void withdrawn(List<UUID> sessions) {
        sessions.forEach(session -> events.publishEvent(new SessionClosed(session)));
    }

    private void open(
            OwnerId owner,
            @Nullable UUID person,
            @Nullable UUID participant,
            Duration life,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visiting.caller(request).ifPresent(before -> {
            if (before.owner().equals(owner)) {
                close(owner, before.session());
            }
        });
        Secret secret = Secret.random();
        Instant now = clock.instant();
        owned.write(owner.value(), () -> jdbc.sql("""
                        insert into session (id, token_hash, owner_id, person_id, participant_id, created, expires)
                        values (:id, :hash, :owner, :person, :participant, :created, :expires)
                        """)
                .param("id", ids.next())
                .param("hash", secret.hash())
                .param("owner", owner.value())
                .param("person", person)
                .param("participant", participant)
                .param("created", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(life)))
                .update());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                SessionCookie.holding(secret, life, request.isSecure()).toString());
    }
}
