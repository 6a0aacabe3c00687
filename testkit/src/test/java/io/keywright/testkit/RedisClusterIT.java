package io.keywright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedisClusterIT {

    @RedisTest
    void sharesTheSlotsEvenly(RedisCluster cluster) {
        assertThat(cluster.masters()).hasSize(3);
        IntStream.range(0, 300).forEach(i -> cluster.command("SET", "key:" + i, "v"));
        assertThat(cluster.masters())
                .allSatisfy(node -> assertThat(node.command("DBSIZE").integer()).isBetween(60L, 140L));
    }

    @RedisTest
    void startsEachTestEmpty(RedisCluster cluster) {
        assertThat(cluster.masters())
                .allSatisfy(node -> assertThat(node.command("DBSIZE").integer()).isZero());
        cluster.command("SET", "key", "v");
    }

    @RedisTest
    void knowsWhoHoldsAKey(RedisCluster cluster) {
        assertThat(cluster.slotOf("foo")).isEqualTo(12182);
        assertThat(cluster.slotOf("a{foo}b")).isEqualTo(12182);
        assertThat(cluster.masterOf("foo")).isSameAs(cluster.masters().get(2));
        RedisServer other = cluster.masters().get(0);
        assertThatThrownBy(() -> other.command("GET", "foo"))
                .isInstanceOf(RedisErrorException.class)
                .hasMessage("MOVED 12182 127.0.0.1:" + cluster.masters().get(2).port());
    }

    @Test
    void replicatesAndFailsOver() {
        try (RedisCluster cluster =
                RedisCluster.start(ServerExecutable.preferred(), 3, 1, "--cluster-node-timeout", "500")) {
            assertThat(cluster.replicas()).hasSize(3);
            RedisServer master = cluster.masterOf("foo");
            cluster.command("SET", "foo", "v");
            assertThat(master.command("WAIT", "1", "10000").integer()).isEqualTo(1);
            RedisServer replica = cluster.replicas().get(2);
            replica.command("CLUSTER", "FAILOVER");
            assertThat(Deadline.reaches(
                            Duration.ofSeconds(10), () -> cluster.isHealthy() && cluster.masterOf("foo") == replica))
                    .isTrue();
            assertThat(cluster.command("GET", "foo").text()).isEqualTo("v");
            cluster.flush();
            assertThat(replica.command("DBSIZE").integer()).isZero();
        }
    }

    @Test
    void isNoClusterWithFewerThanThreeMasters() {
        assertThatThrownBy(() -> RedisCluster.start(ServerExecutable.preferred(), 2, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
