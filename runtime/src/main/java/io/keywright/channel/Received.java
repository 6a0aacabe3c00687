package io.keywright.channel;

/** A message as it arrived. */
final class Received {

    private final byte[] channel;
    private final byte[] payload;

    /** @param channel the channel's name, namespace included */
    Received(byte[] channel, byte[] payload) {
        this.channel = channel;
        this.payload = payload;
    }

    byte[] channel() {
        return channel;
    }

    byte[] payload() {
        return payload;
    }
}
