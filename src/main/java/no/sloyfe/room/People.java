package no.sloyfe.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import org.jspecify.annotations.Nullable;

/** Everybody on the meeting's list, found by who they are and by whose device they sit behind. */
final class People {

    private final List<Attendees.Attendee> all;
    private final Map<ParticipantId, Attendees.Attendee> byId = new HashMap<>();
    private final List<Attendees.Attendee> here = new ArrayList<>();
    private final Map<ParticipantId, List<Attendees.Attendee>> behind = new HashMap<>();

    People(List<Attendees.Attendee> everybody) {
        all = List.copyOf(everybody);
        for (Attendees.Attendee each : all) {
            byId.put(each.id(), each);
            if (each.here()) {
                here.add(each);
                if (each.device() != null) {
                    behind.computeIfAbsent(each.device(), _ -> new ArrayList<>()).add(each);
                }
            }
        }
    }

    List<Attendees.Attendee> all() {
        return all;
    }

    List<Attendees.Attendee> here() {
        return here;
    }

    List<Attendees.Attendee> behind(ParticipantId who) {
        return behind.getOrDefault(who, List.of());
    }

    Attendees.@Nullable Attendee find(UUID who) {
        return byId.get(new ParticipantId(who));
    }

    boolean isHere(ParticipantId who) {
        Attendees.Attendee known = byId.get(who);
        return known != null && known.here();
    }
}
