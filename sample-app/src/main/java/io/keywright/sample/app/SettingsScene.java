package io.keywright.sample.app;

import io.keywright.sample.service.Tenants;
import io.keywright.sample.shop.TenantSettings;

/** An operator turns one tenant's beta features on. */
final class SettingsScene implements Scene {

    @Override
    public String title() {
        return "Settings (no TTL, with a reason)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        Tenants tenants = stage.shop().tenants();
        String tenant = Tenancy.TENANTS.get(0).tenant();
        TenantSettings before = tenants.settings(tenant);
        tenants.setBetaFeatures(tenant, !before.betaFeatures());
        TenantSettings after = tenants.settings(tenant);
        SampleFailure.unless(
                tenants.betaFeatures(tenant) != before.betaFeatures()
                        && after.currency().equals(before.currency())
                        && after.vatPercent() == before.vatPercent(),
                "The change of one setting did not leave the others alone");
        screen.row(
                tenant + ": " + after.currency() + ", VAT " + after.vatPercent() + " %, beta features",
                before.betaFeatures() + " -> " + after.betaFeatures() + ", one field written");
    }
}
