package io.keywright.sample.service;

import io.keywright.sample.database.TenantTable;
import io.keywright.sample.shop.TenantSettings;
import io.keywright.sample.shop.TenantSettingsRepository;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;

/** The settings of the shop's tenants: all of them in Redis, from the start on. Thread-safe. */
public final class Tenants {

    private final TenantSettingsRepository settings;
    private final TenantTable table;

    public Tenants(TenantSettingsRepository settings, TenantTable table) {
        this.settings = settings;
        this.table = table;
    }

    /** Copies all settings into Redis; to be called once, at the start. Gives their number. */
    public int load() throws SQLException {
        List<TenantSettings> all = table.all();
        settings.saveAll(all);
        return all.size();
    }

    /** The settings of a tenant that is known to exist. */
    public TenantSettings settings(String tenant) {
        return settings.find(tenant).orElseThrow(() -> new NoSuchElementException("No settings of a tenant in Redis"));
    }

    /** One setting alone: a page that asks only this reads one field. */
    public boolean betaFeatures(String tenant) {
        return settings.getBetaFeatures(tenant).orElse(false);
    }

    /** Turns a tenant's beta features on or off. */
    public void setBetaFeatures(String tenant, boolean on) throws SQLException {
        table.setBetaFeatures(tenant, on);
        if (!settings.setBetaFeatures(tenant, on)) {
            load();
        }
    }
}
