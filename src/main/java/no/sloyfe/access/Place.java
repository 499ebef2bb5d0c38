package no.sloyfe.access;

import java.util.Optional;
import no.sloyfe.organisation.OwnerId;

/** The right to one meeting; only {@link Access} makes it, and nothing of a meeting is loaded without it. */
public final class Place {

    private final MeetingId meeting;
    private final Right right;
    private final Optional<ParticipantId> participant;
    private final Caller caller;

    Place(MeetingId meeting, Right right, Optional<ParticipantId> participant, Caller caller) {
        this.meeting = meeting;
        this.right = right;
        this.participant = participant;
        this.caller = caller;
    }

    public OwnerId owner() {
        return caller.owner();
    }

    public MeetingId meeting() {
        return meeting;
    }

    public Right right() {
        return right;
    }

    /** The caller's own seat in the meeting; a leader or a colleague who is not invited has none. */
    public Optional<ParticipantId> participant() {
        return participant;
    }

    public Caller caller() {
        return caller;
    }

    public boolean leads() {
        return right == Right.LEADS;
    }

    @Override
    public String toString() {
        return right + " " + meeting;
    }
}
