package no.sloyfe.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.sloyfe.meeting.Item;
import no.sloyfe.method.Attribution;
import no.sloyfe.method.Input;
import no.sloyfe.method.Method;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Stance;
import no.sloyfe.method.Step;
import no.sloyfe.method.StepTimes;
import no.sloyfe.method.Task;
import no.sloyfe.method.Texts;
import no.sloyfe.method.Turns;
import no.sloyfe.method.Visibility;

/** Every run of a meeting in order: items, their steps, and the rounds of those where partners change. */
public final class Route {

    private static final Texts NOTHING = new Texts("", "", "");

    private final List<Station> stations;
    private final Map<Run, Station> byRun = new HashMap<>();

    private Route(List<Station> stations) {
        this.stations = stations;
        stations.forEach(station -> byRun.put(station.run(), station));
    }

    public static Route through(List<Item> items) {
        List<Station> stations = new ArrayList<>();
        for (Item item : items) {
            List<Step> steps = steps(item);
            for (int step = 0; step < steps.size(); step++) {
                Step each = steps.get(step);
                for (int round = 0; round < each.rounds(); round++) {
                    stations.add(new Station(
                            new Run(item.id(), step, round), item, each, each.seconds() / each.rounds(),
                            items.indexOf(item) + 1, items.size()));
                }
            }
        }
        return new Route(List.copyOf(stations));
    }

    public List<Station> stations() {
        return stations;
    }

    public Station first() {
        return stations.getFirst();
    }

    public Optional<Station> at(Run run) {
        return Optional.ofNullable(byRun.get(run));
    }

    public Optional<Station> after(Run run) {
        return beside(run, 1);
    }

    public Optional<Station> before(Run run) {
        return beside(run, -1);
    }

    /** Whether the one run comes before the other. */
    boolean precedes(Run one, Run other) {
        return number(one) < number(other);
    }

    private int number(Run run) {
        return at(run).map(stations::indexOf).orElse(-1);
    }

    /** Every run of the same item. */
    Stream<Station> inItem(Run run) {
        return stations.stream().filter(station -> station.run().item().equals(run.item()));
    }

    /** The steps of the same item that come before this one, nearest first. */
    public List<Station> earlierInItem(Run run) {
        return inItem(run).filter(station -> station.run().step() < run.step()).toList().reversed();
    }

    /** The steps of the same item that come after this one. */
    List<Station> laterInItem(Run run) {
        return inItem(run).filter(station -> station.run().step() > run.step()).toList();
    }

    /** How many steps the item of a run has. */
    public long stepsInItem(Run run) {
        return inItem(run).map(station -> station.run().step()).distinct().count();
    }

    /** What comes after a run, as the button says it: a step of the same item, the next round, or the next item. */
    public String nextName(Run run, String language) {
        Station next = after(run).orElseThrow();
        String step = next.step().name().in(language);
        if (!next.run().item().equals(run.item()) || step.isBlank()) {
            return next.item().title();
        }
        return next.run().round() > 0 ? step + " " + (next.run().round() + 1) : step;
    }

    /** The item's steps with the times it was given. */
    public static List<Step> steps(Item item) {
        Method method = item.method();
        return method == null
                ? List.of(talk(item.minutes() * 60))
                : StepTimes.spread(method, item.minutes()).steps();
    }

    private Optional<Station> beside(Run run, int distance) {
        for (int i = 0; i < stations.size(); i++) {
            if (stations.get(i).run().equals(run)) {
                int there = i + distance;
                return there >= 0 && there < stations.size() ? Optional.of(stations.get(there)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** An item without a method, or a break: the whole room, nothing written. */
    private static Step talk(int seconds) {
        return new Step(
                "talk", NOTHING, NOTHING, SocialForm.PLENARY, seconds, 1, new Task.Talk(), Turns.FREE, null, Stance.OPEN,
                Visibility.ALL, Attribution.NAMED, new Input.None(), Set.of(), false, List.of(), null);
    }
}
