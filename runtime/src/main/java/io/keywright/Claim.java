package io.keywright;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The token of whoever does a request that is to be done once: 128 random bits, which nobody else has. Immutable and
 * thread-safe.
 */
public final class Claim {

    /** The bytes of a token. */
    public static final int SIZE = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] token;

    private Claim(byte[] token) {
        this.token = token;
    }

    /** A claim that was never used before. */
    public static Claim create() {
        byte[] token = new byte[SIZE];
        RANDOM.nextBytes(token);
        return new Claim(token);
    }

    /** The token's bytes. */
    public byte[] toBytes() {
        return token.clone();
    }

    /** The beginning of the token, for logs; not enough to use the claim. */
    @Override
    public String toString() {
        return "Claim[" + HexFormat.of().formatHex(token, 0, 4) + "…]";
    }
}
