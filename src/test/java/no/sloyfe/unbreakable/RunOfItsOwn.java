package no.sloyfe.unbreakable;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of a benchmark on a thread of its own, since what waits for an answer may wait for ever. */
final class RunOfItsOwn {

    private static final int LONGEST_MINUTES = 10;

    /** What happens in it. */
    interface Course {
        void take() throws Exception;
    }

    private RunOfItsOwn() {}

    /** What it ended with; null when it came to its end, a {@link TimeoutException} when it has not ended. */
    static Throwable brokenBy(Course course) throws InterruptedException {
        var run = new FutureTask<>(() -> {
            course.take();
            return true;
        });
        Thread thread = Thread.ofPlatform().daemon().name("run").start(run);
        try {
            run.get(LONGEST_MINUTES, TimeUnit.MINUTES);
            return null;
        } catch (ExecutionException broken) {
            broken.getCause().printStackTrace(System.out);
            return broken.getCause();
        } catch (TimeoutException endless) {
            var waiting = new TimeoutException("The run is not over after " + LONGEST_MINUTES + " minutes");
            waiting.setStackTrace(thread.getStackTrace());
            waiting.printStackTrace(System.out);
            return waiting;
        }
    }
}
