package io.keywright.key;

/**
 * Writes a key's parts and reads them back. Generated, one for each key pattern; immutable and thread-safe.
 *
 * @param <K> the type of a key's parts: the type of the one component, or the generated {@code Key} record of several
 */
public interface KeyCodec<K> {

    /**
     * How many bytes {@link #write} will write, without the namespace. Exact where that is cheap: the key's array is
     * then made once and handed out as it is. Never an error where it is not: the writer grows.
     */
    int sizeHint(K key);

    /**
     * Writes the key, without the namespace, which the writer already holds.
     *
     * @throws KeyEncodingException if a part has a value that the pattern has no form for
     */
    void write(KeyWriter out, K key);

    /**
     * Gives the parts of a key back, in the form that {@link #write} would write again: a time bucket is its start.
     *
     * @throws KeyEncodingException if a text is none that {@link #write} writes
     * @throws UnsupportedOperationException if the pattern hides a part behind a digest or a shard number
     */
    K parse(KeyParts parts);

    /**
     * The whole key, namespace included.
     *
     * <p>A generated codec repeats this body in an override: the call of {@link #write} then has one target that the
     * JIT can inline, and the writer itself is not allocated.
     */
    default byte[] encode(byte[] namespace, K key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }
}
