package io.keywright.internal;

import static io.keywright.repository.ServerFeatures.Feature.EXPIRE_CONDITION;
import static io.keywright.repository.ServerFeatures.Feature.GETEX;
import static io.keywright.repository.ServerFeatures.Feature.SET_IFEQ;
import static io.keywright.repository.ServerFeatures.Feature.SET_NX_GET;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerIdentityTest {

    @Test
    void featuresFollowTheServersOwnVersion() {
        assertThat(new ServerIdentity("redis", "6.2.11").features()).containsOnly(GETEX);
        assertThat(new ServerIdentity("redis", "7.0.15").features()).containsOnly(GETEX, SET_NX_GET, EXPIRE_CONDITION);
        assertThat(new ServerIdentity("redis", "8.0.2").features()).doesNotContain(SET_IFEQ);
        assertThat(new ServerIdentity("redis", "8.4.0").features()).contains(SET_IFEQ);
        assertThat(new ServerIdentity("redis", "8.10.0").features()).contains(SET_IFEQ);
        assertThat(new ServerIdentity("valkey", "8.0.1").features()).containsOnly(GETEX, SET_NX_GET, EXPIRE_CONDITION);
        assertThat(new ServerIdentity("valkey", "8.1.1").features()).contains(SET_IFEQ);
        assertThat(new ServerIdentity("redict", "7.3.6").features()).doesNotContain(SET_IFEQ);
        assertThat(ServerIdentity.UNKNOWN.features()).isEmpty();
        assertThat(new ServerIdentity("redis", "df-1.2").features()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "redis, 6.0.16, true",
        "redis, 5.0.7, true",
        "redis, 6.2.0, false",
        "redis, 10.0.0, false",
        "redis, unknown, false",
        "valkey, 1.0.0, false",
        "'', '', false"
    })
    void onlyRedisBefore62IsTooOld(String product, String version, boolean tooOld) {
        assertThat(new ServerIdentity(product, version).isTooOld()).isEqualTo(tooOld);
    }
}
