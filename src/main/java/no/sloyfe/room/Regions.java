package no.sloyfe.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.Circle;
import no.sloyfe.meeting.Ending;
import no.sloyfe.meeting.GroupRole;
import no.sloyfe.method.Task;
import no.sloyfe.web.Addresses;
import no.sloyfe.web.Fragments;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Renders the regions of the room's pages, by the same fragments for a page and for the live path. */
@Component
class Regions {

    private final Fragments fragments;
    private final ObjectProvider<Endings> endings;
    private final ObjectProvider<Promises> promises;
    private final Addresses addresses;

    Regions(Fragments fragments, ObjectProvider<Endings> endings, ObjectProvider<Promises> promises, Addresses addresses) {
        this.fragments = fragments;
        this.endings = endings;
        this.promises = promises;
        this.addresses = addresses;
    }

    /** What everybody in the room sees. */
    String room(Place place, Picture picture, Words words, Set<Thing> things) {
        StringBuilder streams = new StringBuilder();
        if (any(things, Thing.CLOCK)) {
            streams.append(replace("stage", "room/participant/stage", model(words, picture)));
        }
        if (any(things, Thing.ENDING)) {
            streams.append(update("promises", promises(place, picture, words, false)));
        }
        if (any(things, Thing.PLENARY, Thing.COUNT) || (things.contains(Thing.PEOPLE) && counts(picture))) {
            streams.append(replace("plenary", "room/participant/plenary", model(words, picture)));
        }
        if (any(things, Thing.ENDING)) {
            streams.append(update("endings", endings(place, picture, words, false)));
        }
        return streams.toString();
    }

    /** What one circle sees. */
    String circle(Picture picture, Words words, @Nullable Circle circle) {
        Map<String, Object> model = model(words, picture);
        if (circle != null) {
            model.put("circle", circle);
        }
        return replace("circle", "room/participant/circle", model);
    }

    /** What is quietly said to one circle. */
    String signals(Picture picture, Words words, @Nullable Circle circle) {
        Map<String, Object> model = model(words, picture);
        if (circle != null) {
            model.put("circle", circle);
        }
        return replace("signals", "room/participant/signals", model);
    }

    /** What one participant sees of their own. */
    String self(Sight sight, Words words, Set<Thing> things) {
        StringBuilder streams = new StringBuilder();
        if (any(things, Thing.SEATS)) {
            streams.append(signals(sight.picture(), words, sight.circle())).append(circle(sight.picture(), words, sight.circle()));
        }
        boolean points = things.contains(Thing.POINTS) && sight.worksOnPoints();
        boolean watchesClock = sight.picture().running() && (sight.picture().inTurn() || sight.tasks().contains(GroupRole.TIMEKEEPER));
        if (points || any(things, Thing.WORD, Thing.SEATS, Thing.OWN) || (watchesClock && any(things, Thing.CLOCK))) {
            streams.append(replace("word", "room/participant/word", Map.of("words", words, "sight", sight)));
        }
        if (points || any(things, Thing.OWN, Thing.SEATS)) {
            streams.append(replace("mine", "room/participant/mine", Map.of("words", words, "sight", sight)));
            streams.append(replace("earlier", "room/participant/earlier", Map.of("words", words, "sight", sight)));
        }
        boolean onOthers = sight.picture().running() && sight.picture().task() instanceof Task.Remark; // the form names what lies before one's circle
        if (any(things, Thing.BALLOT) || (onOthers && any(things, Thing.SEATS))) {
            streams.append(replace("compose", "room/participant/compose", Map.of("words", words, "sight", sight)));
        }
        return streams.toString();
    }

    String leaders(Place place, Picture picture, Words words, Set<Thing> things) {
        Map<String, Object> model = model(words, picture);
        StringBuilder streams = new StringBuilder();
        if (any(things, Thing.CLOCK, Thing.PROGRAMME)) {
            Map<String, Object> programme = model(words, picture);
            programme.put("drift", Drift.of(picture));
            streams.append(replace("programme", "room/leader/programme", programme));
        }
        if (any(things, Thing.CLOCK, Thing.WORD, Thing.PLENARY, Thing.COUNT, Thing.POINTS, Thing.PEOPLE, Thing.SEATS, Thing.PROGRAMME)) {
            streams.append(replace("step", "room/leader/step", model));
        }
        if (any(things, Thing.ENDING)) {
            streams.append(update("promises", promises(place, picture, words, true)));
        }
        boolean leans = picture.running() && picture.item().ends() != Ending.NONE; // its form begins from what most stand behind
        if (any(things, Thing.ENDING) || (leans && any(things, Thing.PLENARY, Thing.COUNT, Thing.BALLOT, Thing.POINTS))) {
            streams.append(update("endings", endings(place, picture, words, true)));
        }
        if (any(things, Thing.PLENARY, Thing.COUNT, Thing.POINTS, Thing.PEOPLE)) {
            streams.append(replace("lines", "room/leader/lines", model));
        }
        if (any(things)) {
            streams.append(replace("pen", "room/leader/pen", model));
        }
        streams.append(replace("groups", "room/leader/groups", model));
        streams.append(replace("people", "room/leader/people", model));
        streams.append(replace("present", "room/leader/present", model));
        return streams.toString();
    }

    String screen(Place place, Picture picture, Words words, Set<Thing> things) {
        StringBuilder streams = new StringBuilder();
        if (any(things, Thing.CLOCK, Thing.WORD, Thing.PEOPLE, Thing.SEATS)) {
            streams.append(replace("stage", "room/screen/stage", screenModel(picture, words)));
        }
        if (any(things, Thing.ENDING)) {
            streams.append(update("promises", promisesOnScreen(place, picture, words)));
        }
        if (any(things, Thing.PLENARY, Thing.COUNT) || (things.contains(Thing.PEOPLE) && counts(picture))) {
            streams.append(replace("lines", "room/screen/lines", model(words, picture)));
        }
        if (any(things, Thing.ENDING)) {
            streams.append(update("endings", endings(place, picture, words, false)));
        }
        return streams.toString();
    }

    Map<String, Object> screenModel(Picture picture, Words words) {
        Map<String, Object> model = model(words, picture);
        String address = addresses.reachable();
        model.put("address", address.replaceFirst("^https?://", ""));
        model.put("qr", QrCode.svg(address + "/join/" + picture.meeting().joinCode()));
        return model;
    }

    /** Only while the first item runs, and before the meeting begins. */
    String promises(Place place, Picture picture, Words words, boolean settle) {
        boolean opening = !picture.running() || picture.station().itemNumber() == 1;
        Promises source = promises.getIfAvailable();
        if (source == null || !opening || picture.meeting().phase().over()) {
            return "";
        }
        String list = source.list(place, words, settle);
        boolean item = picture.running() && picture.item().method() == null;
        return list.isBlank() ? "" : fragments.render("room/stage/promises",
                Map.of("words", words, "open", item, "list", (gg.jte.Content) output -> output.writeContent(list)));
    }

    /** Only where the first item is to look back; before the meeting the screen shows the way in. */
    String promisesOnScreen(Place place, Picture picture, Words words) {
        Promises source = promises.getIfAvailable();
        boolean looksBack = picture.running() && picture.station().itemNumber() == 1 && picture.item().method() == null;
        String list = source == null || !looksBack ? "" : source.forScreen(place, words);
        return list.isBlank() ? "" : fragments.render("room/screen/promises",
                Map.of("words", words, "list", (gg.jte.Content) output -> output.writeContent(list)));
    }

    String endings(Place place, Picture picture, Words words, boolean leads) {
        Endings source = endings.getIfAvailable();
        return source == null ? "" : leads && picture.running() ? source.forLeader(place, words) : source.list(place, words);
    }

    private String replace(String target, String template, Map<String, Object> model) {
        return "<turbo-stream action=\"replace\" method=\"morph\" target=\"" + target + "\"><template>"
                + fragments.render(template, model) + "</template></turbo-stream>";
    }

    private static String update(String target, String html) {
        return "<turbo-stream action=\"update\" method=\"morph\" target=\"" + target + "\"><template>" + html + "</template></turbo-stream>";
    }

    private static Map<String, Object> model(Words words, Picture picture) {
        Map<String, Object> model = new HashMap<>();
        model.put("words", words);
        model.put("picture", picture);
        return model;
    }

    /** Whether it is told how many of those here have voted or answered. */
    private static boolean counts(Picture picture) {
        return picture.running() && (picture.task() instanceof Task.Vote || picture.task() instanceof Task.Rate);
    }

    private static boolean any(Set<Thing> things, Thing... wanted) {
        return things.contains(Thing.STAGE) || Stream.of(wanted).anyMatch(things::contains);
    }
}
