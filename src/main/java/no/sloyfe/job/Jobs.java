package no.sloyfe.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link RecurringTask} bean on one node at a time; {@code sloyfe.jobs=false} keeps them still. */
@Component
class Jobs implements SmartLifecycle {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    private static final Duration WAITS_AT_STOP = Duration.ofSeconds(15);

    private final DataSource database;
    private final List<RecurringTask<?>> tasks;
    private final boolean wanted;
    private @Nullable Scheduler running;

    Jobs(DataSource database, List<RecurringTask<?>> tasks, @Value("${sloyfe.jobs:true}") boolean wanted) {
        this.database = database;
        this.tasks = tasks;
        this.wanted = wanted;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = Scheduler.create(database)
                    .startTasks(tasks)
                    .threads(2)
                    .pollingInterval(LOOKS_EVERY)
                    .shutdownMaxWait(WAITS_AT_STOP)
                    .build();
            running.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }
}
