package io.keywright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"redis://h:1", "redis://:secret@h:1", "redis://me:secret@h:1", "redis://me:secret@h:1/3"})
    void writesWhatItRead(String uri) {
        assertThat(RedisAddress.parse(uri).uri()).isEqualTo(uri);
    }

    @Test
    void takesTheUsualPort() {
        assertThat(RedisAddress.parse("redis://localhost").port()).isEqualTo(6379);
    }

    @Test
    void showsNoPassword() {
        assertThat(RedisAddress.parse("redis://me:secret@h:1/3")).hasToString("h:1/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:6379", "rediss://h", "http://h", "redis:///3"})
    void refusesOtherAddresses(String uri) {
        assertThatThrownBy(() -> RedisAddress.parse(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redis://[[user]:password@]host[:port][/database]");
    }
}
