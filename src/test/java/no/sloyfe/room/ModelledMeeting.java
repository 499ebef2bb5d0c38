package no.sloyfe.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.sloyfe.SettableClock;
import no.sloyfe.Solbakken;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.access.Post;
import no.sloyfe.access.Secret;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.meeting.preparation.AnswerSecret;
import no.sloyfe.method.Library;
import no.sloyfe.method.MethodId;
import no.sloyfe.method.Step;
import no.sloyfe.organisation.Role;
import no.sloyfe.room.ModelGround.Actor;
import no.sloyfe.room.ModelGround.Leg;
import no.sloyfe.web.Language;
import org.springframework.context.ApplicationContext;

/** A meeting at Solbakken and a {@link RoomModel} of it; each command is told to both, and they must agree. */
abstract class ModelledMeeting {

    private static final Library LIBRARY = Library.shipped();

    final RoomGround room;
    final Rooms rooms;
    final SettableClock clock;
    final Map<String, Place> places = new LinkedHashMap<>();
    final RoomModel model;
    final Stood stood;
    private final ApplicationContext program;
    private final Desks desks;
    private final Map<String, AnswerSecret> secrets = new HashMap<>();
    private final List<UUID> items;
    private final Deque<String> told = new ArrayDeque<>();
    private long revision;
    private int accepted;
    private int refused;

    ModelledMeeting(ApplicationContext program, List<String> invited, List<String> methods) {
        this.program = program;
        clock = program.getBean(SettableClock.class);
        desks = program.getBean(Desks.class);
        rooms = program.getBean(Rooms.class);
        room = new RoomGround(program, invited, methods.stream().map(method -> "20|" + method + "|" + method).toArray(String[]::new));
        items = room.texts("select id::text from item where meeting_id = :meeting order by position").stream().map(UUID::fromString).toList();
        List<Leg> route = new ArrayList<>();
        for (int item = 0; item < methods.size(); item++) {
            List<Step> steps = LIBRARY.method(new MethodId(methods.get(item))).orElseThrow().usual().steps();
            for (int step = 0; step < steps.size(); step++) {
                for (int round = 0; round < steps.get(step).rounds(); round++) {
                    route.add(new Leg(item, step, round, steps.get(step)));
                }
            }
        }
        model = new RoomModel(route);
        stood = new Stood(program, room, items, route);
        place(Solbakken.LEADER);
        invited.forEach(this::place);
    }

    void place(String name) {
        Caller caller = new Caller.Member(room.school.owner, UUID.randomUUID(), room.school.person(name), name, room.school.mail(name),
                List.of(new Post(room.school.unit, "Solbakken skole", name.equals(Solbakken.LEADER) ? Role.LEADER : Role.STAFF)), Language.NB);
        Place found = program.getBean(Access.class).meeting(caller, room.meeting);
        places.put(name, program.getBean(Joining.class).placeOf(caller, found));
        secrets.put(name, new AnswerSecret(Secret.random().text()));
    }

    void enter(int leg) {
        stood.seats(model);
        model.enter(leg, stood.words(leg), clock.instant());
        stood.entered(clock.instant());
    }

    Reason lead(String name, Reason otherwise) {
        return model.gate() != null ? model.gate() : places.get(name).leads() ? otherwise : Reason.NOT_LEADING;
    }

    Run run(int leg) {
        Leg there = model.route.get(Math.max(0, leg));
        return new Run(new ItemId(items.get(there.item())), there.step(), there.round());
    }

    UUID id(String name) {
        return places.containsKey(name) ? places.get(name).participant().map(ParticipantId::value).orElse(null) : null;
    }

    Actor actor(String name) {
        return new Actor(id(name), places.get(name).leads());
    }

    Outcome submit(String name, Command command) {
        return note(name + " " + command, desks.submit(new Sender(places.get(name), secrets.get(name)), command));
    }

    Outcome note(String what, Outcome outcome) {
        tell(clock.instant() + " " + what + " -> " + (outcome instanceof Outcome.Refused(Reason why) ? why : "ok"));
        return outcome;
    }

    void tell(String line) {
        told.add(line);
    }

    void expect(Outcome outcome, Reason no) {
        assertThat(outcome instanceof Outcome.Refused(Reason why) ? why : null).as("what the model says").isEqualTo(no);
        if (no == null) {
            accepted++;
        } else {
            refused++;
            assertThat(stood.revision()).as("revision after a refusal").isEqualTo(revision);
        }
    }

    void compare() {
        revision = stood.compare(model, clock.instant());
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    /** All that was done so far, a line for each. */
    String told() {
        return String.join("\n", told);
    }
}
