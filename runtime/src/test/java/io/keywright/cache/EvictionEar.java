package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A listener that is told of everything by one method. */
abstract class EvictionEar implements EvictionListener {

    /** @param event what became of which key, such as {@code pending t:a} */
    abstract void tell(String event);

    private void tell(String event, byte[] key) {
        tell(event + " " + new String(key, UTF_8));
    }

    @Override
    public void pending(String keyPattern, byte[] key) {
        tell("pending", key);
    }

    @Override
    public void delivered(String keyPattern, byte[] key) {
        tell("delivered", key);
    }

    @Override
    public void expired(String keyPattern, byte[] key) {
        tell("expired", key);
    }

    @Override
    public void lost(String keyPattern, byte[] key) {
        tell("lost", key);
    }
}
