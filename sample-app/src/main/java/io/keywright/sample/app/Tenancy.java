package io.keywright.sample.app;

import io.keywright.sample.shop.TenantSettings;
import java.util.List;

/** The tenants of the sample: shops of several countries behind one service. */
final class Tenancy {

    static final List<TenantSettings> TENANTS = List.of(
            new TenantSettings("kontor", "EUR", 19, false),
            new TenantSettings("nordlys", "DKK", 25, true),
            new TenantSettings("papeterie-sud", "EUR", 20, false),
            new TenantSettings("alpenglueck", "CHF", 8, false),
            new TenantSettings("high-street", "GBP", 20, true));

    private Tenancy() {}

    static String tenantOf(long userId) {
        return TENANTS.get((int) (userId % TENANTS.size())).tenant();
    }
}
