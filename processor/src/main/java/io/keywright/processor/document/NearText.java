package io.keywright.processor.document;

import io.keywright.processor.model.NearSettings;
import io.keywright.processor.pattern.TtlExpression;

/** What there is to say of what is kept near of a cache. */
final class NearText {

    private NearText() {}

    /** As a table. */
    static String table(NearSettings near) {
        MarkdownTable table = new MarkdownTable("Near cache", "in each process, " + near.limit());
        table.row("A copy is given", "for " + TtlExpression.render(near.ttl()) + " at most");
        table.row(
                "Promise",
                "as above within the process; a change that another process has made a copy may miss for as long as"
                        + " telling takes, and " + TtlExpression.render(NearSettings.BOUND) + " at most");
        table.row(
                "Server",
                "`CLIENT TRACKING` in the default mode, RESP3: the server remembers each key that was read, up to"
                        + " `tracking-table-max-keys`; `EXISTS` of one of them twice a second is the sign of life");
        return table.toString();
    }

    /** The settings for machines. */
    static void write(JsonText json, NearSettings near) {
        json.name("near").object();
        json.member("maxEntries", near.maxEntries()).member("maxBytes", near.maxBytes());
        json.member("ttlMillis", near.ttl().toMillis())
                .member("behindMillis", NearSettings.BOUND.toMillis())
                .end();
    }
}
