package io.keywright.processor.document;

import io.keywright.processor.model.KeySchema;
import java.util.Locale;
import java.util.Map;

/** The table of all keys, a row each. */
final class KeyTable {

    private KeyTable() {}

    static String render(DocumentModel model, Map<KeySchema, String> anchors) {
        boolean bounds = model.schemas().stream().anyMatch(schema -> schema.bound().isPresent());
        MarkdownTable table = bounds
                ? new MarkdownTable("Key", "Type", "TTL", "Value", "Bound", "If memory runs out", "Class")
                : new MarkdownTable("Key", "Type", "TTL", "Value", "If memory runs out", "Class");
        for (KeySchema schema : model.schemas()) {
            String key = "[" + MarkdownText.code(schema.pattern().display()) + "](#" + anchors.get(schema) + ")";
            String evicted = schema.expires() ? "evictable" : "**must stay**";
            String java = MarkdownText.code(schema.domain().simpleName());
            String type = ValueText.type(schema);
            if (bounds) {
                table.row(key, type, LifeText.cell(schema), ValueText.cell(schema), bound(schema), evicted, java);
            } else {
                table.row(key, type, LifeText.cell(schema), ValueText.cell(schema), evicted, java);
            }
        }
        return table.toString();
    }

    private static String bound(KeySchema schema) {
        return schema.bound().isPresent()
                ? String.format(Locale.ROOT, "%,d fields", schema.bound().getAsInt())
                : "–";
    }
}
