package no.sloyfe.room;

import java.util.UUID;
import no.sloyfe.access.ParticipantId;

/** Who sees a change. Those who lead see every change; the text is what the hub and the change table carry. */
public record Audience(String text) {

    /** Everybody in the meeting, the big screen included. */
    public static final Audience ROOM = new Audience("room");

    public static final Audience LEADERS = new Audience("leaders");

    public static final Audience SCREEN = new Audience("screen");

    public static Audience group(UUID circle) {
        return new Audience("group:" + circle);
    }

    public static Audience self(ParticipantId participant) {
        return new Audience("self:" + participant);
    }

    @Override
    public String toString() {
        return text;
    }
}
