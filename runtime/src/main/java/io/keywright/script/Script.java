package io.keywright.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A Lua script. It takes every key it touches through {@code KEYS}, so that a cluster and an ACL can judge it, and
 * never puts an argument into an error text.
 */
public final class Script {

    private final String name;
    private final byte[] source;
    private final byte[] sha1;

    private Script(String name, String source) {
        this.name = name;
        this.source = source.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(this.source);
            this.sha1 = HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    /**
     * A script of this source.
     *
     * @param name what errors call it, such as {@code replace-if-unchanged}
     */
    public static Script of(String name, String source) {
        return new Script(name, source);
    }

    public String name() {
        return name;
    }

    /** The source's UTF-8 bytes; not to be changed. */
    public byte[] source() {
        return source;
    }

    /** The name EVALSHA knows it by: 40 hex digits in ASCII; not to be changed. */
    public byte[] sha1() {
        return sha1;
    }

    @Override
    public String toString() {
        return "Script[" + name + "]";
    }
}
