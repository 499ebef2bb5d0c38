package no.sloyfe.meeting.invitation;

import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Secret;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Personal links: only their hashes are kept, so every letter gets one of its own, and the earlier ones go on working. */
@Repository
public class InvitationLinks {

    /** Whom a link belongs to. */
    record Holder(OwnerId owner, MeetingId meeting, ParticipantId participant) {}

    private final Owned owned;
    private final JdbcClient jdbc;

    InvitationLinks(Owned owned, JdbcClient jdbc) {
        this.owned = owned;
        this.jdbc = jdbc;
    }

    /** A new link for a participant, under the address that people reach the program at. */
    public String fresh(OwnerId owner, ParticipantId participant, String address) {
        Secret secret = Secret.random();
        owned.write(owner.value(), () -> {
            jdbc.sql("insert into invitation_link (token_hash, owner_id, participant_id) values (:hash, :owner, :participant)")
                    .param("hash", secret.hash())
                    .param("owner", owner.value())
                    .param("participant", participant.value())
                    .update();
        });
        return address + "/invitations/" + secret.text();
    }

    Optional<Holder> holder(Secret secret) {
        return owned.outside(() -> jdbc.sql("select owner_id, meeting_id, participant_id from participant_by_link(:hash)")
                .param("hash", secret.hash())
                .query((row, _) -> new Holder(
                        new OwnerId(row.getObject("owner_id", UUID.class)),
                        new MeetingId(row.getObject("meeting_id", UUID.class)),
                        new ParticipantId(row.getObject("participant_id", UUID.class))))
                .optional());
    }
}
