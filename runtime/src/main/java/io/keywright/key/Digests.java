package io.keywright.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of components, joined so that no two lists of components give the same bytes. */
final class Digests {

    private Digests() {}

    static byte[] of(String algorithm, byte[]... components) {
        MessageDigest digest = instance(algorithm);
        if (components.length == 1) {
            return digest.digest(components[0]);
        }
        for (byte[] component : components) {
            digest.update((component.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(component);
            digest.update((byte) ',');
        }
        return digest.digest();
    }

    private static MessageDigest instance(String algorithm) {
        String name = switch (algorithm) {
            case "md5" -> "MD5";
            case "sha1" -> "SHA-1";
            case "sha256" -> "SHA-256";
            default ->
                throw new IllegalArgumentException(
                        "`" + algorithm + "` is no digest of a key. Expected: md5, sha1 or sha256.");
        };
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform must have these three, but an operator may have taken one out of the policy.
            throw new IllegalStateException("This Java runtime offers no " + name + " digest.", e);
        }
    }
}
