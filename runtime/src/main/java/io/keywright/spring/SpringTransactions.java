package io.keywright.spring;

import io.keywright.cache.OpenTransaction;
import io.keywright.cache.OpenTransaction.Outcome;
import io.keywright.cache.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells caches of Spring's transactions: those of any {@code PlatformTransactionManager} that is bound to threads and
 * has its synchronization on, as it is by default, whether by {@code @Transactional}, {@code TransactionTemplate} or by
 * hand. It needs {@code org.springframework:spring-tx}.
 *
 * <pre>{@code
 * Keywright.builder().caching(CacheOptions.DEFAULT.withTransactions(new SpringTransactions()))
 * }</pre>
 *
 * <p>Fences go up after all other callbacks before the commit; evictions come before all other callbacks after it, such
 * as those of {@code @TransactionalEventListener}. A transaction whose fence does not stand is rolled back, and its
 * caller gets what Redis said. A suspended transaction is not seen until it is resumed; a savepoint is a part of its
 * transaction, so that what is rolled back to it is evicted all the same. Reactive transactions, which are bound to no
 * thread, are not seen. Thread-safe.
 */
public final class SpringTransactions implements Transactions {

    /** Knows Spring's transactions from now on. */
    public SpringTransactions() {}

    @Override
    public @Nullable OpenTransaction current() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return null;
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof OpenTransaction known) {
            return known;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null; // it has ended; what it leaves to do is being done
        }
        OpenTransaction begun = new OpenTransaction();
        TransactionSynchronizationManager.bindResource(this, begun);
        TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(begun));
        TransactionSynchronizationManager.registerSynchronization(new AfterEnd(begun));
        return begun;
    }

    /** Comes last before the commit. */
    private record BeforeCommit(OpenTransaction transaction) implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            transaction.beforeCommit();
        }
    }

    /** Comes first after the end, and keeps the transaction with its thread until then. */
    private final class AfterEnd implements TransactionSynchronization {

        private final OpenTransaction transaction;

        AfterEnd(OpenTransaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(SpringTransactions.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(SpringTransactions.this, transaction);
        }

        @Override
        public void afterCommit() {
            transaction.ended(Outcome.COMMITTED);
        }

        @Override
        public void afterCompletion(int status) {
            Object unused = TransactionSynchronizationManager.unbindResourceIfPossible(SpringTransactions.this);
            transaction.ended(
                    switch (status) {
                        case STATUS_COMMITTED -> Outcome.COMMITTED;
                        case STATUS_ROLLED_BACK -> Outcome.ROLLED_BACK;
                        default -> Outcome.UNKNOWN;
                    });
        }
    }
}
