package io.keywright.sample.database;

import io.keywright.sample.shop.TenantSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes the rows of {@code tenants}. Thread-safe. */
public final class TenantTable {

    private final Database database;

    public TenantTable(Database database) {
        this.database = database;
    }

    /** Adds the tenants, all or none. */
    public void insert(List<TenantSettings> tenants) throws SQLException {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO tenants VALUES (?, ?, ?, ?)")) {
                for (TenantSettings tenant : tenants) {
                    insert.setString(1, tenant.tenant());
                    insert.setString(2, tenant.currency());
                    insert.setInt(3, tenant.vatPercent());
                    insert.setBoolean(4, tenant.betaFeatures());
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        }
    }

    /** All tenants, by name. */
    public List<TenantSettings> all() throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT tenant, currency, vat_percent, beta_features FROM tenants ORDER BY tenant");
                ResultSet rows = select.executeQuery()) {
            List<TenantSettings> tenants = new ArrayList<>();
            while (rows.next()) {
                tenants.add(
                        new TenantSettings(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getBoolean(4)));
            }
            return tenants;
        }
    }

    /** Turns a tenant's beta features on or off. */
    public void setBetaFeatures(String tenant, boolean on) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE tenants SET beta_features = ? WHERE tenant = ?")) {
            update.setBoolean(1, on);
            update.setString(2, tenant);
            update.executeUpdate();
        }
    }
}
