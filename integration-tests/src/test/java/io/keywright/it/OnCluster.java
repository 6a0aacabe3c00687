package io.keywright.it;

import io.keywright.Keywright;
import io.keywright.testkit.RedisCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A patient connection to three masters, of which a test may also ask each by itself. */
abstract class OnCluster {

    RedisCluster cluster;
    Keywright keywright;

    @BeforeEach
    final void connect(RedisCluster cluster) {
        this.cluster = cluster;
        this.keywright = Connections.patient(cluster);
    }

    @AfterEach
    final void close() {
        keywright.close();
    }
}
