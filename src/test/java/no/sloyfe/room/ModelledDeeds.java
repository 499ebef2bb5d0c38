package no.sloyfe.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.sloyfe.Solbakken;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.meeting.Phase;
import no.sloyfe.method.Task;
import org.springframework.context.ApplicationContext;

/** What people can do in a meeting that has a model; each deed must be accepted or refused as the model says. */
abstract class ModelledDeeds extends ModelledMeeting {

    ModelledDeeds(ApplicationContext program, List<String> invited, List<String> methods) {
        super(program, invited, methods);
    }

    void start() {
        Outcome outcome = note("start", rooms.start(places.get(Solbakken.LEADER)));
        expect(outcome, null);
        model.phase = Phase.RUNNING;
        enter(0);
    }

    void end() {
        Reason no = model.phase == Phase.INVITED ? Reason.NOT_STARTED : null;
        expect(note("end", rooms.end(places.get(Solbakken.LEADER))), no);
        if (no == null) {
            model.phase = Phase.CLOSED;
        }
    }

    void arrive(String name) {
        if (!places.containsKey(name)) {
            if (model.phase != Phase.CLOSED) {
                place(name);
            } else {
                return;
            }
        }
        UUID who = id(name);
        Reason no = model.phase == Phase.CLOSED ? Reason.OVER : who == null ? Reason.NOT_TAKING_PART : null;
        expect(submit(name, new Command.Arrive()), no);
        if (no == null) {
            stood.seats(model);
            model.came(who, clock.instant());
        }
    }

    void leave(String name) {
        UUID who = id(name);
        Reason no = model.gate() != null ? model.gate() : who == null ? Reason.NOT_TAKING_PART : null;
        expect(submit(name, new Command.Leave()), no);
        if (no == null) {
            stood.seats(model);
            model.went(who, clock.instant());
        }
    }

    void gone(String name, String who) {
        Reason no = lead(name, null);
        UUID id = id(who);
        if (id != null) {
            expect(submit(name, new Command.Gone(new ParticipantId(id))), no);
            if (no == null) {
                stood.seats(model);
                model.went(id, clock.instant());
            }
        }
    }

    void write(String name, UUID id, int leg, Kind kind, String slot, String text, List<UUID> sources) {
        Reason no = model.write(actor(name), id, leg, kind, slot, text, sources, clock.instant());
        expect(submit(name, new Command.Contribute(id, run(leg), kind, slot, new ContributionText(text), sources)), no);
    }

    /** @param text null: it is withdrawn */
    void rewrite(String name, UUID id, ContributionText text) {
        Reason no = model.rewrite(actor(name), id, text == null ? null : text.value());
        expect(submit(name, text == null ? new Command.Withdraw(id) : new Command.Rewrite(id, text)), no);
    }

    void handOn(String name, int leg, UUID turn, boolean pass) {
        Reason no = model.handOn(actor(name), leg, turn, pass, clock.instant());
        expect(submit(name, pass ? new Command.Pass(run(leg), turn) : new Command.HandOn(run(leg), turn)), no);
    }

    void vote(String name, int leg, Map<UUID, Integer> given) {
        Reason no = model.vote(actor(name), leg, given);
        expect(submit(name, new Command.Vote(run(leg), given)), no);
    }

    void move(String name, int from, boolean on) {
        int to = from + (on ? 1 : -1);
        Reason no = lead(name, null);
        no = no != null ? no : from != model.at ? Reason.MOVED_ALREADY : to < 0 || to >= model.route.size() ? Reason.NO_MORE_STEPS : null;
        expect(submit(name, on ? new Command.Next(run(from)) : new Command.Back(run(from))), no);
        if (no == null) {
            enter(to);
        }
    }

    void clock(String name, Command command) {
        Reason no = lead(name, null);
        no = no == null && command instanceof Command.MoreTime more && !more.run().equals(run(model.at)) ? Reason.MOVED_ALREADY : no;
        expect(submit(name, command), no);
        if (no == null) {
            stood.clock(command, clock.instant());
        }
    }

    void reveal(int leg) {
        Reason no = lead(Solbakken.LEADER, null);
        no = no != null ? no : leg != model.at || !(model.leg().what().task() instanceof Task.Vote) ? Reason.MOVED_ALREADY : null;
        expect(submit(Solbakken.LEADER, new Command.Reveal(run(leg))), no);
        model.shown |= no == null;
    }

    void regroup(String name) {
        Reason no = lead(name, null);
        expect(submit(name, new Command.Regroup()), no);
        if (no == null) {
            stood.seats(model);
            model.words.put(model.at, new HashMap<>(stood.words(model.at)));
        }
    }
}
