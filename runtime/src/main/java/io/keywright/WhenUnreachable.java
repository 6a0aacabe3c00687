package io.keywright;

/**
 * What becomes of an application that is started while no Redis can be reached.
 *
 * <p>That is about Redis being away: refused connections, silence, a name that does not resolve, a server that is still
 * loading its data. What a server refuses is a mistake in the configuration, which waiting does not mend: wrong
 * credentials, a certificate that nobody trusts, a server without cluster support or older than Redis 6.2 fail
 * {@link KeywrightBuilder#connect} either way.
 */
public enum WhenUnreachable {
    /**
     * It starts, and its connection is made in the background as soon as that is possible; the default. Until then all
     * is as in any outage: calls fail at once with {@link RedisUnavailableException}, caches answer from their loaders,
     * consumers and subscriptions wait. That Redis is away is logged. It is the default because an application that is
     * deployed or restarted during an outage would otherwise not come back: an outage of its cache would be its own.
     */
    CONNECT_LATER,

    /**
     * {@link KeywrightBuilder#connect} throws a {@link RedisUnavailableException}, and so does whatever needs a
     * connection of its own at its start: consumers, subscriptions, near caches, blocking pops. For commands and jobs
     * that can do nothing without Redis, and for those who would rather not start with a wrong address.
     */
    FAIL
}
