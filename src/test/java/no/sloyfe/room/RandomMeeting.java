package no.sloyfe.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sloyfe.Solbakken;
import no.sloyfe.meeting.Phase;
import no.sloyfe.method.Step;
import no.sloyfe.method.Task;
import no.sloyfe.room.RoomModel.Piece;
import org.springframework.context.ApplicationContext;

/** A meeting whose people do whatever a seed says, held against the {@link RoomModel} after every command. */
public final class RandomMeeting extends ModelledDeeds {

    /** How so many meetings went. */
    public record Lived(int meetings, int accepted, int refused, List<AssertionError> wrong) {

        public int commands() {
            return accepted + refused;
        }

        public String figures() {
            return "%d meetings, %d commands accepted, %d refused, %d meetings otherwise than their model".formatted(meetings, accepted, refused, wrong.size());
        }
    }

    private static final List<String> METHODS = List.of("M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10", "M14", "M15",
            "M16", "M20", "M24", "M25", "M28");

    private final Random random;
    private final List<Runnable> sent = new ArrayList<>();

    private RandomMeeting(ApplicationContext program, long seed, Random random, List<String> methods) {
        super(program, Solbakken.STAFF.subList(0, 2 + random.nextInt(6)), methods);
        this.random = random;
        tell("seed " + seed + ": " + methods + ", invited " + (places.size() - 1));
    }

    private static RandomMeeting of(ApplicationContext program, long seed) {
        Random random = new Random(seed);
        List<String> methods = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            methods.add(METHODS.get(random.nextInt(METHODS.size())));
        }
        if (random.nextInt(3) > 0) {
            methods.add("M27");
        }
        return new RandomMeeting(program, seed, random, methods);
    }

    /** What went otherwise than the model says, in so many meetings. */
    public static Lived live(ApplicationContext program, long seed, int meetings, int commands) {
        List<AssertionError> wrong = new ArrayList<>();
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < meetings; i++) {
            RandomMeeting meeting = of(program, seed + i);
            try {
                meeting.live(commands);
            } catch (AssertionError differs) {
                wrong.add(differs);
            }
            accepted += meeting.accepted();
            refused += meeting.refused();
        }
        return new Lived(meetings, accepted, refused, wrong);
    }

    private void live(int commands) {
        try {
            for (int i = 0; i < commands; i++) {
                clock.pass(Duration.ofSeconds(random.nextInt(40)));
                act();
                compare();
            }
        } catch (RuntimeException | AssertionError wrong) {
            throw new AssertionError(told() + "\n" + wrong.getMessage(), wrong);
        }
    }

    private void act() {
        if (model.phase == Phase.INVITED && random.nextInt(6) == 0) {
            start();
            return;
        }
        switch (random.nextInt(40)) {
            case 0, 1, 2 -> arrive(anybody());
            case 3 -> arrive(room.names().get(random.nextInt(room.names().size())));
            case 4 -> leave(anybody());
            case 5 -> gone(anybody(), anybody());
            case 6, 7, 8, 9, 10, 11, 12, 13 -> anyWrite();
            case 14, 15, 16 -> share();
            case 17 -> again();
            case 18 -> anyRewrite(new ContributionText("Endret " + random.nextInt(1000)));
            case 19 -> anyRewrite(null);
            case 20, 21, 22, 23, 24, 25, 26 -> anyHandOn(random.nextInt(5) == 0);
            case 27, 28, 29, 30 -> anyVote();
            case 31, 32, 33 -> move(mostlyLeader(), leg(), true);
            case 34 -> moveMostlyOn();
            case 35 -> anyClock(new Command.Pause(random.nextBoolean()));
            case 36 -> anyClock(new Command.TimeOut(random.nextBoolean()));
            case 37 -> anyClock(new Command.MoreTime(run(leg()), Duration.ofMinutes(2)));
            case 38 -> reveal(leg());
            default -> {
                if (random.nextInt(3) == 0) {
                    end();
                } else {
                    regroup(mostlyLeader());
                }
            }
        }
    }

    private void anyWrite() {
        String name = anybody();
        int leg = leg();
        Step step = model.route.get(leg).what();
        List<String> slots = new ArrayList<>(step.task().slots().stream().map(each -> each.key()).toList());
        if (step.task() instanceof Task.Notes notes && notes.carry()) {
            slots.add("carry");
        }
        String slot = random.nextInt(12) == 0 ? "moment" : slots.isEmpty() ? null : slots.get(random.nextInt(slots.size()));
        Kind kind = Kind.values()[random.nextInt(3)];
        if (random.nextInt(3) > 0) {
            kind = step.task() instanceof Task.Notes ? Kind.NOTE : Kind.shared(step);
        }
        writeAndMaybeAgain(name, UUID.randomUUID(), leg, kind, slot, "Ord " + random.nextInt(10_000), List.of());
    }

    /** A point becomes a line on the list, a note a point. */
    private void share() {
        List<UUID> some = new ArrayList<>(model.pieces.keySet());
        if (some.isEmpty()) {
            return;
        }
        UUID source = some.get(random.nextInt(some.size()));
        Kind kind = model.route.get(leg()).what().task() instanceof Task.Points ? Kind.POINT : Kind.PLENARY;
        UUID id = random.nextInt(8) == 0 ? some.get(random.nextInt(some.size())) : UUID.randomUUID();
        writeAndMaybeAgain(anybody(), id, leg(), kind, null, "Videre " + random.nextInt(10_000), List.of(source));
    }

    private void again() {
        if (!sent.isEmpty()) {
            sent.get(random.nextInt(sent.size())).run();
        }
    }

    private void writeAndMaybeAgain(String name, UUID id, int leg, Kind kind, String slot, String text, List<UUID> sources) {
        write(name, id, leg, kind, slot, text, sources);
        if (random.nextInt(3) == 0) {
            sent.add(() -> write(random.nextInt(4) == 0 ? anybody() : name, id, leg, kind, slot, text, sources));
        }
    }

    private void anyRewrite(ContributionText text) {
        List<UUID> some = new ArrayList<>(model.pieces.keySet());
        UUID id = some.isEmpty() || random.nextInt(10) == 0 ? UUID.randomUUID() : some.get(some.size() - 1 - random.nextInt(Math.min(6, some.size())));
        Piece piece = model.pieces.get(id);
        String name = piece != null && random.nextBoolean()
                ? places.keySet().stream().filter(each -> piece.by() != null && piece.by().equals(id(each))).findFirst().orElse(Solbakken.LEADER) : anybody();
        rewrite(name, id, text);
    }

    private void anyHandOn(boolean pass) {
        List<ModelWord.Turn> turns = model.phase == Phase.RUNNING
                ? model.words.getOrDefault(model.at, Map.of()).values().stream().flatMap(List::stream).toList() : List.of();
        ModelWord.Turn turn = turns.isEmpty() ? null : turns.stream().filter(each -> each.state() == Word.State.SPEAKING).findFirst()
                .filter(_ -> random.nextInt(4) > 0).orElseGet(() -> turns.get(random.nextInt(turns.size())));
        String name = anybody();
        if (turn != null && random.nextInt(3) > 0) {
            name = places.keySet().stream().filter(each -> turn.who().equals(id(each)) || turn.who().equals(model.circle(model.at, id(each))))
                    .findFirst().orElse(Solbakken.LEADER);
        }
        UUID named = turn == null || random.nextInt(4) == 0 ? null : turn.id();
        handOn(name, leg(), named, pass);
    }

    private void anyVote() {
        String name = anybody();
        int leg = leg();
        List<UUID> options = new ArrayList<>(model.phase == Phase.RUNNING ? model.votable() : Set.of());
        if (options.isEmpty() || random.nextInt(10) == 0) {
            options.add(UUID.randomUUID());
        }
        Collections.shuffle(options, random);
        Map<UUID, Integer> given = options.stream().limit(random.nextInt(5)).collect(Collectors.toMap(each -> each, _ -> random.nextInt(20) == 0 ? 2 : 1));
        vote(name, leg, given);
    }

    private void moveMostlyOn() {
        boolean on = random.nextInt(3) > 0;
        move(mostlyLeader(), leg(), on);
    }

    private void anyClock(Command command) {
        clock(mostlyLeader(), command);
    }

    private String mostlyLeader() {
        return random.nextInt(8) == 0 ? anybody() : Solbakken.LEADER;
    }

    /** Mostly the leg where the room is, else any. */
    private int leg() {
        return model.at < 0 ? 0 : random.nextInt(8) == 0 ? random.nextInt(model.route.size()) : model.at;
    }

    private String anybody() {
        List<String> all = new ArrayList<>(places.keySet());
        return all.get(random.nextInt(all.size()));
    }
}
