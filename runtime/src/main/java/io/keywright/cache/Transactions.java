package io.keywright.cache;

import org.jspecify.annotations.Nullable;

/**
 * Tells caches of the database transaction that the calling thread is inside of, so that nothing that was read there is
 * stored, and what is evicted there is evicted when it has ended. Given to {@link CacheOptions#withTransactions};
 * {@link io.keywright.spring.SpringTransactions} is one for Spring. Without a framework, use {@link TransactionScope},
 * which needs none of this.
 *
 * <p>An implementation makes one {@link OpenTransaction} for each transaction, when it is first asked for it, has it
 * called before the commit and at the end, and gives the same one until then; while a transaction is suspended it is
 * not given. For any thread; asked at each call of a cache, so it must be quick.
 */
@FunctionalInterface
public interface Transactions {

    /** No transactions but those of a {@link TransactionScope}. */
    Transactions NONE = () -> null;

    /** The transaction that the calling thread is inside of; null outside of all. */
    @Nullable
    OpenTransaction current();
}
