package io.keywright.key;

/**
 * A value that has no form in its key, or a key that no value has.
 *
 * <p>The message names the part, what is wrong and how to mend it. It never shows the value, which may be a secret or
 * an attacker's: it gives lengths, offsets and code points instead.
 */
public final class KeyEncodingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, without the value. */
    public KeyEncodingException(String message) {
        super(message);
    }

    static KeyEncodingException refused(String part, String problem, String fix) {
        return new KeyEncodingException("Key part `" + part + "` is refused: " + problem + ". Fix: " + fix + ".");
    }

    static KeyEncodingException malformed(String display, int group, String expected) {
        return new KeyEncodingException(
                "Not a key of " + display + ": its part " + group + " is not " + expected + ".");
    }
}
