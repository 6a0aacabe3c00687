package io.keywright.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.WithoutLibrary;
import io.keywright.cache.CacheOptions;
import io.keywright.cache.OpenTransaction;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which of Spring's transactions a thread is told to be inside of; sample-app's TransactionsIT has them on a database.
 */
class SpringTransactionsTest {

    private final SpringTransactions transactions = new SpringTransactions();
    private final Manager manager = new Manager();
    private boolean ended;

    /** A transaction of nothing. */
    private static final class Manager extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1;

        private boolean open;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open = true;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            open = false;
            return this;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            open = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected void doSetRollbackOnly(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            open = false;
        }
    }

    private TransactionTemplate propagating(int propagation) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        return template;
    }

    @Test
    void eachTransactionIsOne() {
        assertThat(transactions.current()).isNull();
        propagating(TransactionDefinition.PROPAGATION_SUPPORTS)
                .executeWithoutResult(status ->
                        assertThat(transactions.current()).as("no transaction").isNull());
        propagating(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(outer -> {
            OpenTransaction first = transactions.current();
            assertThat(first).isNotNull().isSameAs(transactions.current());
            propagating(TransactionDefinition.PROPAGATION_REQUIRED)
                    .executeWithoutResult(
                            joined -> assertThat(transactions.current()).isSameAs(first));
            propagating(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                    .executeWithoutResult(inner ->
                            assertThat(transactions.current()).isNotNull().isNotSameAs(first));
            propagating(TransactionDefinition.PROPAGATION_NOT_SUPPORTED)
                    .executeWithoutResult(
                            none -> assertThat(transactions.current()).isNull());
            assertThat(transactions.current()).isSameAs(first);
        });
        assertThat(transactions.current()).isNull();
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    /** What others do after the end is not inside of it any more, though Spring still calls it active. */
    @Test
    void afterTheEndThereIsNone() {
        propagating(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> {
            assertThat(transactions.current()).isNotNull();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int how) {
                    ended = TransactionSynchronizationManager.isActualTransactionActive()
                            && transactions.current() == null;
                }
            });
        });
        assertThat(ended).isTrue();
    }

    /** Spring is optional: without it caches work. */
    @Test
    void cachesDoWithoutIt() throws Exception {
        WithoutLibrary loader = new WithoutLibrary("org.springframework.");
        Class<?> options = Class.forName(CacheOptions.class.getName(), true, loader);
        assertThat(options.getField("DEFAULT").get(null)).isNotNull();
    }
}
