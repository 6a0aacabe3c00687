package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "redis://localhost, localhost, 6379, 0, false",
        "redis://user:secret@cache.internal:7000/3, cache.internal, 7000, 3, false",
        "rediss://cache.internal, cache.internal, 6379, 0, true",
        "redis://:secret@redis_cache:7000, redis_cache, 7000, 0, false",
        "redis://redis_cache/2, redis_cache, 6379, 2, false",
        "redis://[::1]:7000, ::1, 7000, 0, false"
    })
    void anAddressIsReadWhole(String uri, String host, int port, int database, boolean tls) {
        RedisURI address = Addresses.parse(uri);

        assertThat(address.getHost().replaceAll("[\\[\\]]", "")).isEqualTo(host);
        assertThat(address.getPort()).isEqualTo(port);
        assertThat(address.getDatabase()).isEqualTo(database);
        assertThat(address.isSsl()).isEqualTo(tls);
        assertThat(address.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://user:secret@no host",
                "secret",
                "http://secret",
                "",
                "redis://:secret@h:port",
                "redis://:secret@h:7:8",
                "redis://:secr/et@h",
                "redis-sentinel://secret@h#m"
            })
    void aRefusalDoesNotQuoteTheAddress(String uri) {
        assertThatThrownBy(() -> Addresses.parse(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("This is no address of a Redis server.")
                .hasMessageNotContaining("secr")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rediss://h?verifyPeer=NONE", "rediss://h?verifyPeer=CA"})
    void verificationCannotBeSwitchedOff(String uri) {
        assertThatThrownBy(() -> Addresses.parse(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trustCertificates");
    }

    @Test
    void aSentinelHasItsOwnDefaultPort() {
        RedisURI group = Addresses.sentinel("primary", "redis://one", "redis://:pw@sentinel_two:7000", "redis://[::1]");

        assertThat(group.getSentinelMasterId()).isEqualTo("primary");
        assertThat(group.getSentinels()).extracting(RedisURI::getPort).containsExactly(26379, 7000, 26379);
    }
}
