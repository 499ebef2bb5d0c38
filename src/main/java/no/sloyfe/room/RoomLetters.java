package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.live.Delivery;
import no.sloyfe.live.Letters;
import no.sloyfe.live.Listener;
import no.sloyfe.live.Topic;
import no.sloyfe.meeting.Circle;
import no.sloyfe.room.Ledger.Change;
import no.sloyfe.web.Language;
import no.sloyfe.web.Texts;
import no.sloyfe.web.Words;
import org.springframework.stereotype.Component;

/** Renders for the live path what changed in a meeting, region by region. */
@Component
class RoomLetters implements Letters {

    /** A page that has missed more than this reads itself anew. */
    private static final int MOST_CHANGES = 2000;

    /** What may show on a person's own part of the page. */
    private static final Set<Thing> PERSONAL =
            EnumSet.of(Thing.STAGE, Thing.CLOCK, Thing.SEATS, Thing.WORD, Thing.OWN, Thing.POINTS, Thing.BALLOT);

    private static final String GROUP = "group:";
    private static final String SELF = "self:";

    private final Listening listening;
    private final Owned owned;
    private final Ledger ledger;
    private final Pictures pictures;
    private final Sights sights;
    private final Regions regions;
    private final Texts texts;

    RoomLetters(Listening listening, Owned owned, Ledger ledger, Pictures pictures, Sights sights, Regions regions, Texts texts) {
        this.listening = listening;
        this.owned = owned;
        this.ledger = ledger;
        this.pictures = pictures;
        this.sights = sights;
        this.regions = regions;
        this.texts = texts;
    }

    @Override
    public Optional<Delivery> deliver(UUID owner, UUID stream, long after, Set<Topic> topics) {
        Place place = listening.wayInto(stream).orElse(null);
        if (place == null) {
            return Optional.empty();
        }
        record News(long head, List<Change> changes, Picture picture) {}
        Optional<News> news = owned.read(owner, () -> {
            long head = ledger.head(stream).orElse(-1L);
            List<Change> changes = ledger.after(stream, after, MOST_CHANGES);
            return after > head || changes.size() > MOST_CHANGES
                    ? Optional.empty() : Optional.of(new News(head, changes, pictures.take(place)));
        });
        return news.map(what -> new Delivery(what.head(), render(place, what.picture(), topics, what.changes()),
                what.changes().stream().anyMatch(RoomLetters::movesPeople)));
    }

    /** Whether somebody may sit elsewhere than before; who comes to a group finds it when their page is drawn. */
    private static boolean movesPeople(Change change) {
        return change.thing() == Thing.STAGE || (change.thing() == Thing.SEATS && change.audience().equals(Audience.ROOM.text()));
    }

    private Map<Topic, String> render(Place place, Picture picture, Set<Topic> topics, List<Change> changes) {
        Map<Topic, String> html = new HashMap<>();
        Map<Topic, Set<Thing>> personal = new HashMap<>();
        Map<String, Set<Thing>> close = personal(changes);
        boolean groups = close.keySet().stream().anyMatch(audience -> audience.startsWith(GROUP));
        for (Topic topic : topics) {
            if (topic.audience().startsWith(SELF)) {
                Set<Thing> things = close.isEmpty() ? Set.of() : own(picture, person(topic), close, groups);
                if (!things.isEmpty()) {
                    personal.put(topic, things);
                }
            } else {
                put(html, topic, shared(place, picture, topic, changes));
            }
        }
        Map<ParticipantId, Sight> seen = sights.live(picture, personal.keySet().stream().map(RoomLetters::person).toList());
        personal.forEach((topic, things) -> put(html, topic,
                regions.self(Objects.requireNonNull(seen.get(person(topic))), words(topic), things)));
        return html;
    }

    private static void put(Map<Topic, String> html, Topic topic, String streams) {
        if (!streams.isEmpty()) {
            html.put(topic, streams);
        }
    }

    private String shared(Place place, Picture picture, Topic topic, List<Change> changes) {
        Words words = words(topic);
        String audience = topic.audience();
        if (audience.equals(Audience.LEADERS.text())) {
            return changes.stream().allMatch(each -> each.thing() == Thing.SIGNAL) ? "" : regions.leaders(place, picture, words, things(changes, Set.of(), true));
        }
        if (audience.startsWith(GROUP)) {
            Circle circle = picture.circle(UUID.fromString(audience.substring(GROUP.length()))).orElse(null);
            return circle == null ? "" : circle(picture, words, circle, things(changes, Set.of(audience), false));
        }
        Set<Thing> things = things(changes, Set.of(Audience.ROOM.text()), false);
        return things.isEmpty() ? "" : audience.equals(Audience.SCREEN.text())
                ? regions.screen(place, picture, words, things) : regions.room(place, picture, words, things);
    }

    private String circle(Picture picture, Words words, Circle circle, Set<Thing> touched) {
        String quiet = touched.contains(Thing.SIGNAL) ? regions.signals(picture, words, circle) : "";
        boolean only = touched.isEmpty() || touched.equals(EnumSet.of(Thing.SIGNAL));
        return only ? quiet : quiet + regions.circle(picture, words, circle);
    }

    /** What concerns people's own part of the page, by whom it was meant for. */
    private static Map<String, Set<Thing>> personal(List<Change> changes) {
        Map<String, Set<Thing>> things = new HashMap<>();
        changes.stream().filter(each -> PERSONAL.contains(each.thing()))
                .forEach(each -> things.computeIfAbsent(each.audience(), _ -> EnumSet.noneOf(Thing.class)).add(each.thing()));
        return things;
    }

    private static Set<Thing> own(Picture picture, ParticipantId who, Map<String, Set<Thing>> close, boolean groups) {
        Set<Thing> things = EnumSet.noneOf(Thing.class);
        things.addAll(close.getOrDefault(Audience.ROOM.text(), Set.of()));
        things.addAll(close.getOrDefault(Audience.self(who).text(), Set.of()));
        if (groups) {
            Stream.of(picture.circleOf(who), picture.groupOf(who)).flatMap(Optional::stream)
                    .forEach(circle -> things.addAll(close.getOrDefault(Audience.group(circle.id()).text(), Set.of())));
        }
        return things;
    }

    private static ParticipantId person(Topic topic) {
        return new ParticipantId(UUID.fromString(topic.audience().substring(SELF.length())));
    }

    private Words words(Topic topic) {
        return texts.in(Language.of(topic.language()).orElse(Language.NB));
    }

    private static Set<Thing> things(List<Change> changes, Set<String> audiences, boolean all) {
        Set<Thing> things = EnumSet.noneOf(Thing.class);
        changes.stream().filter(each -> all || audiences.contains(each.audience())).forEach(each -> things.add(each.thing()));
        return things;
    }

    @Override
    public List<Topic> topics(Listener listener) {
        return Objects.requireNonNull(topics(List.of(listener)).get(listener));
    }

    @Override
    public Map<Listener, List<Topic>> topics(Collection<Listener> listeners) {
        Map<Listener, List<Topic>> topics = new HashMap<>();
        Map<UUID, Optional<Picture>> seen = new HashMap<>();
        for (Listener listener : listeners) {
            UUID stream = listener.stream();
            String language = listener.language();
            topics.put(listener, switch (listener.view()) {
                case "leader" -> List.of(new Topic(Audience.LEADERS.text(), language));
                case "screen" -> List.of(new Topic(Audience.SCREEN.text(), language));
                default -> participantTopics(listener, seen.computeIfAbsent(stream, _ -> listening.wayInto(stream).map(pictures::take)));
            });
        }
        return topics;
    }

    private static List<Topic> participantTopics(Listener listener, Optional<Picture> picture) {
        List<Topic> topics = new ArrayList<>();
        topics.add(new Topic(Audience.ROOM.text(), listener.language()));
        if (listener.participant() != null && picture.isPresent()) {
            ParticipantId who = new ParticipantId(listener.participant());
            picture.get().circleOf(who).ifPresent(circle ->
                    topics.add(new Topic(Audience.group(circle.id()).text(), listener.language())));
            topics.add(new Topic(Audience.self(who).text(), listener.language()));
        }
        return topics;
    }

    @Override
    public Map<UUID, Long> heads(Map<UUID, UUID> ownerByStream) {
        Map<UUID, Long> heads = new HashMap<>();
        ownerByStream.forEach((stream, owner) ->
                owned.read(owner, () -> ledger.head(stream)).ifPresent(head -> heads.put(stream, head)));
        return heads;
    }
}
