package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R14, R15: how often a scope ends, and which transaction is the innermost one beside a framework's. */
class TransactionScopeTest {

    private final AtomicInteger commits = new AtomicInteger();
    private @Nullable OpenTransaction framework;
    private final CacheContext caches =
            new CacheContext(CacheOptions.DEFAULT.withTransactions(() -> framework), RandomGenerator.getDefault());

    @AfterEach
    void close() {
        caches.close();
    }

    /** Its evictions were not left to its end, and its fences would not be put up. */
    @Test
    void aSecondTransactionIsNotCommitted() {
        try (TransactionScope scope = TransactionScope.open()) {
            scope.commit(commits::incrementAndGet);
            assertThatThrownBy(() -> scope.commit(commits::incrementAndGet))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another scope");
        }
        try (TransactionScope scope = TransactionScope.open()) {
            scope.rollback(() -> {});
            assertThatThrownBy(() -> scope.commit(commits::incrementAndGet)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(commits).hasValue(1);
    }

    /** As a caller does who catches what the commit throws. */
    @Test
    void aCommitThatFailedIsRolledBack() {
        try (TransactionScope scope = TransactionScope.open()) {
            assertThatThrownBy(() -> scope.commit(() -> {
                        throw new IOException("deadlock detected");
                    }))
                    .isInstanceOf(IOException.class);
            AtomicInteger rollbacks = new AtomicInteger();
            scope.rollback(rollbacks::incrementAndGet);
            assertThat(rollbacks).hasValue(1);
        }
    }

    /** As REQUIRES_NEW does: the scope may be rolled back after it has committed. */
    @Test
    void aFrameworksTransactionInsideOfAScopeIsTheInnermost() {
        try (TransactionScope scope = TransactionScope.open()) {
            OpenTransaction declared = caches.transaction();
            assertThat(declared).isNotNull();

            OpenTransaction inner = begin();
            assertThat(caches.transaction()).isSameAs(inner);
            try (TransactionScope innermost = TransactionScope.open()) {
                assertThat(caches.transaction()).isNotNull().isNotSameAs(inner).isNotSameAs(declared);
                innermost.rollback(() -> {});
            }
            assertThat(caches.transaction()).isSameAs(inner);

            framework = null;
            assertThat(caches.transaction()).isSameAs(declared);
            scope.rollback(() -> {});
        }
        assertThat(caches.transaction()).isNull();
    }

    /** Also where no cache has asked before. */
    @Test
    void aScopeInsideOfAFrameworksTransactionIsTheInnermost() {
        OpenTransaction outer = begin();
        try (TransactionScope scope = TransactionScope.open()) {
            OpenTransaction declared = caches.transaction();
            assertThat(declared).isNotNull().isNotSameAs(outer);

            OpenTransaction other = begin();
            assertThat(caches.transaction())
                    .as("begun while the outer one is suspended")
                    .isSameAs(other);
            framework = outer;
            assertThat(caches.transaction()).isSameAs(declared);
            scope.rollback(() -> {});
        }
        assertThat(caches.transaction()).isSameAs(outer);
    }

    private OpenTransaction begin() {
        OpenTransaction begun = new OpenTransaction();
        framework = begun;
        return begun;
    }
}
