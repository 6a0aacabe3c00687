package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefaultsTest {

    @Test
    void aConfigurationKeyIsASystemPropertyFirst() {
        System.setProperty("keywright.test-ttl", "5m");
        try {
            assertThat(Defaults.configuration("keywright.test-ttl")).isEqualTo("5m");
        } finally {
            System.clearProperty("keywright.test-ttl");
        }
        assertThat(Defaults.configuration("keywright.test-ttl")).isNull();
    }

    @Test
    void thenAnEnvironmentVariable() {
        assertThat(Defaults.environmentName("shop.catalog-ttl")).isEqualTo("SHOP_CATALOG_TTL");
        assertThat(Defaults.configuration("path")).isEqualTo(System.getenv("PATH"));
    }
}
