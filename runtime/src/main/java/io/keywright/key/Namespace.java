package io.keywright.key;

import java.nio.charset.StandardCharsets;

/**
 * What stands before every key at run time: an environment, a tenant, {@code staging:} or <code>{tenant-a}:</code>.
 *
 * <p>It may be empty. It is put before the key as it is, so a delimiter at its end belongs to it. It may hold one hash
 * tag: then all keys of a cluster's client are in that tag's slot, whatever tags their patterns have. Immutable.
 */
public final class Namespace {

    private static final Namespace NONE = new Namespace("");
    private static final String GLOBS = "*?[]\\^";

    private final String text;
    private final byte[] bytes;

    private Namespace(String text) {
        this.text = text;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    /** No namespace: keys begin with their keyspace's prefix. */
    public static Namespace none() {
        return NONE;
    }

    /**
     * The namespace of the given text; {@link #none()} if that is empty.
     *
     * @throws IllegalArgumentException if the text has control characters, glob characters ({@code *?[]\^}), lone
     *     surrogates, braces other than those of one hash tag that is not empty, or is not in normalization form C
     */
    public static Namespace of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        Text.requireWellFormed("namespace", text);
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            int type = Character.getType(c);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                throw bad(Text.at(c, i, text) + " is a control character");
            }
            if (GLOBS.indexOf(c) >= 0) {
                throw bad("`" + Character.toString(c) + "` at index " + i
                        + " is a glob character, which SCAN and ACL rules would read as a pattern");
            }
        }
        int open = text.indexOf('{');
        int close = text.indexOf('}');
        if (open != text.lastIndexOf('{')
                || close != text.lastIndexOf('}')
                || (open < 0) != (close < 0)
                || (open >= 0 && close < open + 2)) {
            throw bad("its braces are not those of one hash tag with text in it");
        }
        return new Namespace(text);
    }

    /** Whether a hash tag in the namespace puts all keys into one slot. */
    public boolean hasHashTag() {
        return text.indexOf('{') >= 0;
    }

    /** The namespace in UTF-8: a copy, to be made once. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Whether the other object is the same namespace. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Namespace that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The namespace's text. */
    @Override
    public String toString() {
        return text;
    }

    private static IllegalArgumentException bad(String problem) {
        return new IllegalArgumentException("The namespace is refused: " + problem
                + ". Expected: plain text such as `staging:`, with at most one " + "hash tag such as `{tenant-a}:`.");
    }
}
