package io.keywright.sample.database;

import io.keywright.cache.EvictionNote;
import io.keywright.cache.EvictionOutbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The rows of {@code eviction_notes}: which cached keys the transactions have made stale, until Redis has acknowledged
 * that they are evicted. Thread-safe.
 */
public final class EvictionNotes implements EvictionOutbox {

    private final Database database;

    public EvictionNotes(Database database) {
        this.database = database;
    }

    /** Adds notes in the transaction that makes them necessary. */
    public static void insert(Connection transaction, List<EvictionNote> notes) throws SQLException {
        try (PreparedStatement insert =
                transaction.prepareStatement("INSERT INTO eviction_notes (id, key_pattern, key) VALUES (?, ?, ?)")) {
            for (EvictionNote note : notes) {
                insert.setString(1, note.id());
                insert.setString(2, note.keyPattern());
                insert.setString(3, note.key());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<EvictionNote> left(String keyPattern, Duration olderThan, int most) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement select = connection.prepareStatement("SELECT id, key_pattern, key FROM eviction_notes"
                        + " WHERE key_pattern = ? AND noted < now() - ? * interval '1 millisecond'"
                        + " ORDER BY noted LIMIT ?")) {
            select.setString(1, keyPattern);
            select.setLong(2, olderThan.toMillis());
            select.setInt(3, most);
            List<EvictionNote> notes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    notes.add(new EvictionNote(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            return notes;
        }
    }

    @Override
    public void remove(Collection<EvictionNote> delivered) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM eviction_notes WHERE id = ANY (?)")) {
            Object[] ids = delivered.stream().map(EvictionNote::id).toArray();
            delete.setArray(1, connection.createArrayOf("text", ids));
            delete.executeUpdate();
        }
    }

    /** How many evictions nobody has delivered yet. */
    public long count() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM eviction_notes")) {
            row.next();
            return row.getLong(1);
        }
    }
}
