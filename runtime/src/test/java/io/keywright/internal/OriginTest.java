package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;

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
}
