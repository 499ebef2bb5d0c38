package no.sloyfe.database;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import no.sloyfe.EarlyWork;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.aot.AbstractAotProcessor;

/** Gets the database ready while the rest of the program is still finding its parts. */
public final class HeadStart implements EarlyWork {

    private record Begun(Settings settings, FutureTask<Prepared> work) {}

    private static final AtomicReference<@Nullable Begun> BEGUN = new AtomicReference<>();

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (event.getEnvironment().getProperty(AbstractAotProcessor.AOT_PROCESSING, Boolean.class, false)) {
            return; // the build looks at the parts, nothing runs
        }
        Settings settings = Settings.of(event.getEnvironment());
        var work = new FutureTask<>(() -> Prepared.by(settings));
        BEGUN.set(new Begun(settings, work));
        Thread.ofPlatform().daemon().name("head-start").start(work);
    }

    /** What was begun with these settings, waited for; else done now. */
    static Prepared taken(Settings settings) {
        Begun begun = BEGUN.getAndSet(null);
        if (begun == null || !begun.settings().equals(settings)) {
            return Prepared.by(settings);
        }
        try {
            return begun.work().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
