package no.sloyfe.method;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads the minutes of an item over the steps of its method, in whole half minutes that sum exactly. */
public final class StepTimes {

    private static final int HALF_MINUTE = 30;

    private StepTimes() {}

    /**
     * The method with its steps' times in proportion to those planned. When all fits, no step gets less than it needs with
     * so many people. A step may get nothing when there are more steps than half minutes.
     */
    public static Method spread(Method method, Crowd crowd, int minutes) {
        int[] least = method.steps().stream().mapToInt(step -> Need.seconds(step, method, crowd) / HALF_MINUTE).toArray();
        return spread(method, least, 2 * minutes);
    }

    /** The method with its steps' times in proportion to those planned. */
    public static Method spread(Method method, int minutes) {
        return spread(method, new int[method.steps().size()], 2 * minutes);
    }

    private static Method spread(Method method, int[] least, int halfMinutes) {
        int[] planned = method.steps().stream().mapToInt(Step::seconds).toArray();
        int[] times = start(least, halfMinutes);
        for (int left = halfMinutes - Arrays.stream(times).sum(); left > 0; left--) {
            times[shortest(times, planned)]++;
        }
        List<Step> steps = IntStream.range(0, times.length)
                .mapToObj(step -> method.steps().get(step).lasting(HALF_MINUTE * times[step]))
                .toList();
        return method.withSteps(steps);
    }

    private static int[] start(int[] least, int halfMinutes) {
        if (Arrays.stream(least).sum() <= halfMinutes && Arrays.stream(least).allMatch(time -> time > 0)) {
            return least;
        }
        int[] once = new int[least.length];
        Arrays.fill(once, least.length <= halfMinutes ? 1 : 0);
        return once;
    }

    /** The step that is furthest behind its share. */
    private static int shortest(int[] times, int[] planned) {
        int shortest = 0;
        for (int step = 1; step < times.length; step++) {
            if ((2L * times[step] + 1) * planned[shortest] < (2L * times[shortest] + 1) * planned[step]) {
                shortest = step;
            }
        }
        return shortest;
    }
}
