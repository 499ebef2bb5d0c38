package no.sloyfe.database;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The only door to owner data: runs work in one transaction that sees the rows of one owner and no others. */
@Component
public class Owned {

    private record Door(Optional<UUID> owner, boolean readOnly) {}

    /** The pool's own patience is for a database that does not answer; a crowd waits here, in the order it came. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Semaphore line = new Semaphore(Wiring.POOL - Wiring.FOR_JOBS, true);
    private final TransactionTemplate transactions;
    private final JdbcOperations jdbc;

    Owned(PlatformTransactionManager transactionManager, JdbcOperations jdbc) {
        this.transactions = new TransactionTemplate(transactionManager);
        this.jdbc = jdbc;
    }

    /** Reads from one unchanging picture of the owner's rows; joins a surrounding transaction of the same owner. */
    public <T extends @Nullable Object> T read(UUID owner, Supplier<T> work) {
        return through(new Door(Optional.of(owner), true), work);
    }

    public void read(UUID owner, Runnable work) {
        through(new Door(Optional.of(owner), true), supplying(work));
    }

    /** Reads and writes; all is kept or, when the work throws, nothing. */
    public <T extends @Nullable Object> T write(UUID owner, Supplier<T> work) {
        return through(new Door(Optional.of(owner), false), work);
    }

    public void write(UUID owner, Runnable work) {
        through(new Door(Optional.of(owner), false), supplying(work));
    }

    /** For tables that belong to no owner and for what a secret opens; owner rows cannot be seen from here. */
    public <T extends @Nullable Object> T outside(Supplier<T> work) {
        return through(new Door(Optional.empty(), false), work);
    }

    public void outside(Runnable work) {
        through(new Door(Optional.empty(), false), supplying(work));
    }

    /**
     * One look-up by a secret, in no transaction of its own: the function that it calls gives what belongs to the secret and
     * nothing else, since owner rows cannot be seen from here. It takes one way to the database and back instead of three.
     */
    public <T extends @Nullable Object> T lookUp(Supplier<T> work) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Door) {
            return work.get();
        }
        queue();
        try {
            return work.get();
        } finally {
            line.release();
        }
    }

    private <T extends @Nullable Object> T through(Door door, Supplier<T> work) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Door open) {
            requireSame(open, door);
            return work.get();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction with owner data begins in Owned");
        }
        queue();
        try {
            return opened(door, work);
        } finally {
            line.release();
        }
    }

    private void queue() {
        try {
            if (!line.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException("Too many wait for the database");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("Interrupted while waiting for the database", e);
        }
    }

    @SuppressWarnings("NullAway") // the template gives back exactly what the work gave
    private <T extends @Nullable Object> T opened(Door door, Supplier<T> work) {
        return transactions.execute(status -> {
            // both in one message: the way to the database and back is what a crowd waits for
            String opening = (door.readOnly() ? "set transaction isolation level repeatable read, read only;" : "")
                    + "select set_config('app.owner', ?, true)";
            jdbc.execute(opening, (PreparedStatement statement) -> {
                statement.setString(1, door.owner().map(UUID::toString).orElse(""));
                return statement.execute();
            });
            TransactionSynchronizationManager.bindResource(this, door);
            try {
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(this);
            }
        });
    }

    private static void requireSame(Door open, Door wanted) {
        if (wanted.owner().isPresent() && !open.owner().equals(wanted.owner())) {
            throw new IllegalStateException("One transaction sees one owner");
        }
        if (wanted.owner().isPresent() && open.readOnly() && !wanted.readOnly()) {
            throw new IllegalStateException("Reading cannot turn into writing");
        }
    }

    private static Supplier<Boolean> supplying(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
