package io.keywright.annotation;

/**
 * What a {@link RateLimit} answers where the server does not: it is down, out of memory, or its reply was lost. The
 * decision then says that it is none of the server's.
 */
public enum WhenDown {
    /** All is allowed: an outage of Redis is none of what the limit stands before. */
    ALLOW,

    /** All is refused: what the limit guards, such as a login, is not to be had without it. */
    REFUSE
}
