package io.keywright;

/**
 * Is told what rate limiters and the claims of requests decide, by key pattern and never by key. Methods are called on
 * the threads that use the replies, event loops among them: they must be quick and must not block. What they throw is
 * logged, each kind once, and changes nothing else: a permit that was taken, or a request that was begun, is so all the
 * same. For any thread.
 *
 * <pre>{@code
 * Keywright.builder().requestMetrics(new MicrometerRequestMetrics(registry))
 * }</pre>
 */
public interface RequestMetrics {

    /** Counts nothing. */
    RequestMetrics NONE = new RequestMetrics() {};

    /**
     * A limiter was asked for permits, and this was the answer; {@link RateDecision#source()} says whether the server
     * gave it. A mere look is not told.
     */
    default void decided(String keyPattern, RateDecision decision) {}

    /** A request was begun: for the first time, while another one is at it, or after it was done. */
    default void begun(String keyPattern, Begun<?> begun) {}

    /**
     * A result was stored; or not ({@link Outcome.NotApplied}), because its claim had ended and somebody else has begun
     * the request since; or the reply was lost.
     */
    default void completed(String keyPattern, Outcome<?> outcome) {}
}
