package io.keywright.sample.database;

import io.keywright.cache.EvictionNote;
import io.keywright.cache.EvictionOutbox;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Evictions noted in a table, beside the data. */
final class NoteTable implements EvictionOutbox {

    static final String SCHEMA = """
            CREATE TABLE eviction_note (
                id text PRIMARY KEY,
                key_pattern text NOT NULL,
                key text NOT NULL,
                noted timestamptz NOT NULL DEFAULT now())
            """;

    private final String url;

    NoteTable(String url) {
        this.url = url;
    }

    /** In the caller's transaction. */
    static void insert(Connection transaction, EvictionNote note) throws SQLException {
        try (PreparedStatement insert =
                transaction.prepareStatement("INSERT INTO eviction_note (id, key_pattern, key) VALUES (?, ?, ?)")) {
            insert.setString(1, note.id());
            insert.setString(2, note.keyPattern());
            insert.setString(3, note.key());
            insert.executeUpdate();
        }
    }

    @Override
    public List<EvictionNote> left(String keyPattern, Duration olderThan, int most) throws SQLException {
        List<EvictionNote> notes = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement select = connection.prepareStatement("SELECT id, key_pattern, key FROM eviction_note"
                        + " WHERE key_pattern = ? AND noted < now() - ? * interval '1 millisecond'"
                        + " ORDER BY noted LIMIT ?")) {
            select.setString(1, keyPattern);
            select.setLong(2, olderThan.toMillis());
            select.setInt(3, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    notes.add(new EvictionNote(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return notes;
    }

    @Override
    public void remove(Collection<EvictionNote> delivered) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM eviction_note WHERE id = ANY (?)")) {
            Object[] ids = delivered.stream().map(EvictionNote::id).toArray();
            delete.setArray(1, connection.createArrayOf("text", ids));
            delete.executeUpdate();
        }
    }
}
