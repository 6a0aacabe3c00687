package io.keywright.cache;

import io.keywright.cache.OpenTransaction.Outcome;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Declares that this thread is inside a database transaction, for those who commit by hand. Until it is closed the
 * caches of any connection know it, as they know a framework's through {@link Transactions}.
 *
 * <pre>{@code
 * try (Connection connection = dataSource.getConnection();
 *         TransactionScope transaction = TransactionScope.open()) {
 *     connection.setAutoCommit(false);
 *     products.update(connection, changed);
 *     cache.evict(sku);                                                     // after the commit
 *     Product now = cache.get(sku, key -> products.select(connection, key)) // reads its own write, stores nothing
 *             .orThrow().orElseThrow();
 *     transaction.commit(connection::commit);
 * }
 * }</pre>
 *
 * <p>A scope inside another one stands for a transaction of its own, as does one inside of a framework's transaction;
 * and a framework's that begins inside of a scope is the innermost until it ends. A scope is of one transaction: the
 * next one, also of the same connection, has a scope of its own. Of one thread; not for others.
 */
public final class TransactionScope implements AutoCloseable {

    /**
     * What ends a transaction, such as {@code connection::commit}.
     *
     * @param <X> what it may throw
     */
    @FunctionalInterface
    public interface Ending<X extends Exception> {

        void run() throws X;
    }

    private static final ThreadLocal<@Nullable TransactionScope> CURRENT = new ThreadLocal<>();

    /** By the caches that ask them, those that a scope may be inside of. */
    private static final Map<CacheContext, Transactions> FRAMEWORKS = new ConcurrentHashMap<>();

    private final OpenTransaction transaction = new OpenTransaction();
    private final @Nullable TransactionScope outer;

    /** The frameworks' transactions that were open when the scope began: any other one began inside of it. */
    private final IdentityHashMap<Transactions, OpenTransaction> around = new IdentityHashMap<>();

    private boolean closed;

    private TransactionScope(@Nullable TransactionScope outer) {
        this.outer = outer;
        for (Transactions each : FRAMEWORKS.values()) {
            OpenTransaction open = each.current();
            if (open != null) {
                around.put(each, open);
            }
        }
    }

    /** From now on scopes ask these transactions too, until {@link #forget}. */
    static void know(CacheContext caches, Transactions transactions) {
        if (transactions != Transactions.NONE) {
            FRAMEWORKS.put(caches, transactions);
        }
    }

    static void forget(CacheContext caches) {
        FRAMEWORKS.remove(caches);
    }

    /** Begins a scope; the transaction may have begun before, or begin afterwards. */
    public static TransactionScope open() {
        TransactionScope scope = new TransactionScope(CURRENT.get());
        CURRENT.set(scope);
        return scope;
    }

    /** The innermost open transaction of this thread, of a scope's and those; null outside of all. */
    static @Nullable OpenTransaction current(Transactions transactions) {
        OpenTransaction other = transactions.current();
        TransactionScope scope = CURRENT.get();
        boolean inside = other != null && scope != null && other != scope.around.get(transactions);
        return scope == null || inside ? other : scope.transaction;
    }

    /**
     * Commits, between the fences of what was changed (at the levels FENCED and FAILOVER_SAFE) and its evictions, which
     * are acknowledged or journalled when this returns. Where the commit throws, everything is evicted all the same: it
     * may have been made.
     *
     * @param commit commits, and does nothing else
     * @throws X what the commit throws
     * @throws io.keywright.KeywrightException if Redis does not acknowledge a fence: nothing was committed, and the
     *     transaction is to be rolled back
     * @throws IllegalStateException if the scope's transaction has ended: this is another one, whose evictions were not
     *     left to its end; or on an event loop thread, if anything was changed. Nothing was committed
     */
    public <X extends Exception> void commit(Ending<X> commit) throws X {
        if (transaction.isOver()) {
            throw new IllegalStateException("The transaction of this scope has ended; open another scope for the next");
        }
        transaction.beforeCommit();
        Outcome outcome = Outcome.UNKNOWN;
        try {
            commit.run();
            outcome = Outcome.COMMITTED;
        } finally {
            transaction.ended(outcome);
        }
    }

    /**
     * Rolls back. Nothing is evicted: what is stored is right. Where the rollback throws, {@link #close} evicts. After
     * a commit that failed it only rolls back: all was evicted then.
     *
     * @throws X what the rollback throws
     */
    public <X extends Exception> void rollback(Ending<X> rollback) throws X {
        rollback.run();
        transaction.ended(Outcome.ROLLED_BACK);
    }

    /**
     * Ends the scope. What was changed is evicted now if neither {@link #commit} nor {@link #rollback} has ended the
     * transaction: nobody has said that it was not committed.
     *
     * @throws IllegalStateException if it is not the innermost scope of this thread; or on an event loop thread, if it
     *     had to wait: the scope is ended, and what was changed is evicted or journalled all the same
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        if (CURRENT.get() != this) {
            throw new IllegalStateException(
                    "Scopes of transactions are closed by the thread that opened them," + " the innermost first");
        }
        closed = true;
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
        transaction.ended(Outcome.UNKNOWN);
    }
}
