package io.keywright.sample.database;

import io.keywright.sample.shop.Product;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills {@code products} by COPY, which takes a few microseconds a row where INSERT takes a round trip. */
public final class ProductLoader {

    private static final String COPY = """
            COPY products (sku, name, subtitle, price_cents, currency, category, tags,
                stock, warehouse, next_delivery, popularity, updated_at)
            FROM STDIN WITH (FORMAT csv)""";

    private static final int ROWS_A_PACKET = 500;

    private final Database database;

    public ProductLoader(Database database) {
        this.database = database;
    }

    /** Adds the rows, all or none, and says now and then how many more were sent. Gives the number of rows added. */
    public long load(Iterator<ProductRow> rows, LongConsumer progress) throws SQLException, IOException {
        try (Connection connection = database.connection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                while (rows.hasNext()) {
                    StringBuilder packet = new StringBuilder();
                    int size = 0;
                    while (rows.hasNext() && size < ROWS_A_PACKET) {
                        appendRow(packet, rows.next());
                        size++;
                    }
                    byte[] bytes = packet.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    progress.accept(size);
                }
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
    }

    private static void appendRow(StringBuilder packet, ProductRow row) {
        Product product = row.product();
        appendQuoted(packet, product.sku()).append(',');
        appendQuoted(packet, product.name()).append(',');
        appendQuoted(packet, product.subtitle()).append(',');
        packet.append(product.price().cents()).append(',');
        packet.append(product.price().currency()).append(',');
        packet.append(product.category()).append(',');
        appendQuoted(packet, arrayLiteral(product)).append(',');
        packet.append(row.stock().pieces()).append(',');
        appendQuoted(packet, row.stock().warehouse()).append(',');
        packet.append(row.stock().nextDelivery().map(LocalDate::toString).orElse(""))
                .append(',');
        packet.append(row.popularity()).append(',');
        packet.append(product.updatedAt()).append('\n');
    }

    /** In CSV an unquoted empty cell is null, a quoted one the empty text. */
    private static StringBuilder appendQuoted(StringBuilder packet, @Nullable String text) {
        return text == null
                ? packet
                : packet.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    private static String arrayLiteral(Product product) {
        return product.tags().stream()
                .map(tag -> '"' + tag.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
