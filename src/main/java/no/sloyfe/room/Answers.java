package no.sloyfe.room;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.method.Task;
import no.sloyfe.web.Refused;
import no.sloyfe.web.TurboStreams;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells a browser what became of its command: the regions that changed for Turbo, a way back to the page without it. */
@Component
class Answers {

    private final Owned owned;
    private final Pictures pictures;
    private final Sights sights;
    private final Regions regions;

    Answers(Owned owned, Pictures pictures, Sights sights, Regions regions) {
        this.owned = owned;
        this.pictures = pictures;
        this.sights = sights;
        this.regions = regions;
    }

    ResponseEntity<String> to(HttpServletRequest request, Sender sender, Words words, Outcome outcome) {
        return to(request, sender, words, outcome, null);
    }

    /** @param client the id the device gave, for its receipt */
    ResponseEntity<String> to(HttpServletRequest request, Sender sender, Words words, Outcome outcome, @Nullable UUID client) {
        return switch (outcome) {
            case Outcome.Refused(Reason why) -> throw new Refused(status(why), why.key());
            case Outcome.Accepted(Instant at) -> {
                boolean leader = sender.place().leads() && "leader".equals(request.getParameter("view"));
                yield turbo(request)
                        ? ResponseEntity.ok().contentType(MediaType.parseMediaType(TurboStreams.TYPE + ";charset=UTF-8"))
                                .body(receipt(client, at, words) + streams(sender, words, leader))
                        : ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .header(HttpHeaders.LOCATION, page(sender.place(), leader)).build();
            }
        };
    }

    private String streams(Sender sender, Words words, boolean leader) {
        return owned.read(sender.place().owner().value(), () -> streams(pictures.take(sender.place()), sender, words, leader));
    }

    private String streams(Picture picture, Sender sender, Words words, boolean leader) {
        Place place = sender.place();
        if (leader) {
            return regions.leaders(place, picture, words, EnumSet.of(Thing.CLOCK, Thing.PLENARY)) + drawn(picture);
        }
        ParticipantId who = sender.participant();
        Set<Thing> things = EnumSet.of(Thing.WORD, Thing.OWN, Thing.SEATS);
        if (who == null) {
            return TurboStreams.refresh();
        }
        Sight sight = sights.asked(place, picture, who, sender.secret());
        if (sight.picture().running() && (sight.voted() || sight.picture().task() instanceof Task.Pick)) {
            things.add(Thing.BALLOT);
        }
        return regions.self(sight, words, things) + regions.room(place, picture, words, EnumSet.of(Thing.PLENARY)) + drawn(picture);
    }

    /** Tells the page's line how things stood, in case it has brought something newer already. */
    private static String drawn(Picture picture) {
        return "<turbo-stream action=\"drawn\" revision=\"" + picture.since() + "\"></turbo-stream>";
    }

    private static String receipt(@Nullable UUID client, Instant at, Words words) {
        return client == null ? "" : TurboStreams.update("receipts",
                "<span data-receipt=\"" + client + "\" data-at=\"" + words.clock(at) + "\"></span>");
    }

    private static String page(Place place, boolean leader) {
        return "/meetings/" + place.meeting() + "/room" + (leader ? "/leader" : "");
    }

    private static boolean turbo(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(TurboStreams.TYPE);
    }

    private static HttpStatus status(Reason why) {
        return switch (why) {
            case NOT_LEADING -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case OVER -> HttpStatus.GONE;
            case BAD_TEXT, WRONG_SLOT, TOO_MANY_VOTES, NO_RATING, NOTHING_TO_PICK, NO_LINK -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.CONFLICT;
        };
    }
}
