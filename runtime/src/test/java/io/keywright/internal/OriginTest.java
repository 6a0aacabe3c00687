package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.api.StatefulRedisConnection;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a server's answer says of its epoch. */
class OriginTest {

    private static final String MASTER = "# Replication\r\nrole:master\r\nconnected_slaves:0\r\nmaster_replid:%s\r\n"
            + "master_replid2:0000000000000000000000000000000000000000\r\n";

    @Test
    void isTheBeginningOfTheReplicationId() {
        assertThat(Origin.epoch(MASTER.formatted("0123456789abcdef0123456789abcdef01234567")))
                .isEqualTo(0x0123456789abcdefL);
        assertThat(Origin.epoch(MASTER.formatted("fff89d8e2a25e40629af0082229afdde190180ab")))
                .isEqualTo(0xfff89d8e2a25e406L);
    }

    @Test
    void ofAReplicaIsNothing() {
        String replica =
                MASTER.formatted("0123456789abcdef0123456789abcdef01234567").replace("master\r", "slave\r");
        assertThat(Origin.epoch(replica)).isEqualTo(Origin.UNKNOWN);
        assertThat(Origin.epoch("role:master\r\n")).isEqualTo(Origin.UNKNOWN);
        assertThat(Origin.epoch(null)).isEqualTo(Origin.UNKNOWN);
    }

    /** Whoever relies upon a question sends its command behind it: while one thread is about to ask, others ask too. */
    @Test
    void hasAskedBeforeAnybodyReliesOnIt() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger dispatched = new AtomicInteger();
        Origin origin = Origin.of(connection(() -> {
            if (entered.getCount() > 0) {
                entered.countDown();
                awaits(released);
            }
            dispatched.incrementAndGet();
        }));
        Thread first = new Thread(origin::ask);
        first.start();
        entered.await();

        Origin.Known known = origin.ask();
        assertThat(dispatched).hasValue(1);
        assertThat(origin.ask().asked()).isTrue();
        assertThat(dispatched).as("the answer is young").hasValue(1);
        released.countDown();
        first.join();
        assertThat(origin.ask().connection()).isEqualTo(known.connection());
        assertThat(dispatched).hasValue(2);
    }

    /** A connection that does this with each command. */
    @SuppressWarnings("unchecked") // a proxy of the interface
    private static StatefulRedisConnection<byte[], byte[]> connection(Runnable dispatch) {
        return (StatefulRedisConnection<byte[], byte[]>) Proxy.newProxyInstance(
                OriginTest.class.getClassLoader(),
                new Class<?>[] {StatefulRedisConnection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("dispatch")) {
                        dispatch.run();
                    }
                    return null;
                });
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
