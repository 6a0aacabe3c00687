package io.keywright.testkit;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;

/** A server that somebody else runs. */
final class ExternalServer implements RedisServer {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final RedisAddress address;
    private final SharedObjects shared = new SharedObjects();

    ExternalServer(RedisAddress address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "external";
    }

    @Override
    public String host() {
        return address.host();
    }

    @Override
    public int port() {
        return address.port();
    }

    @Override
    public String uri() {
        return address.uri();
    }

    @Override
    public RedisCli connect() {
        return RedisCli.connect(address, TIMEOUT);
    }

    @Override
    public <T extends AutoCloseable> T shared(Class<T> type, Function<? super RedisServer, ? extends T> open) {
        return shared.get(type, () -> open.apply(this));
    }

    /** Empties the one database that the URI names; others may belong to others. */
    @Override
    public void flush() {
        command("FLUSHDB");
    }

    @Override
    public boolean isRunning() {
        try {
            command("PING");
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        throw notOurs("stopped");
    }

    @Override
    public void kill() {
        throw notOurs("killed");
    }

    @Override
    public void restart() {
        throw notOurs("restarted");
    }

    @Override
    public void pause() {
        throw notOurs("paused");
    }

    @Override
    public void resume() {
        throw notOurs("resumed");
    }

    @Override
    public String output() {
        return "";
    }

    @Override
    public void close() {
        shared.close(); // the server itself was there before, and stays
    }

    private UnsupportedOperationException notOurs(String deed) {
        return new UnsupportedOperationException("The external server " + address + " can't be " + deed
                + " by a test: start one of its own by RedisServer.start()");
    }

    @Override
    public String toString() {
        return "external (" + address + ")";
    }
}
