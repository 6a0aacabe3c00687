package io.keywright.processor.document;

import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.RepositoryModel;
import java.util.Map;

/** The table of all keys, a row each; as narrow as it can be, for GitHub has little room. */
final class KeyTable {

    private KeyTable() {}

    /** The table; {@code anchors} says where each key's section is. */
    static String render(DocumentModel model, Map<KeySchema, String> anchors) {
        MarkdownTable table = new MarkdownTable("Key", "Type", "TTL", "Value", "Evictable", "Class");
        for (RepositoryModel repository : model.repositories()) {
            KeySchema schema = repository.schema();
            table.row(
                    "[" + MarkdownText.code(schema.pattern().display()) + "](#" + anchors.get(schema) + ")",
                    repository.structure().name(),
                    LifeText.cell(schema),
                    ValueText.cell(repository),
                    evictable(schema),
                    MarkdownText.inline(schema.domain().simpleName()));
            for (EntryGroup group : schema.traits().groups()) {
                table.row(
                        "[" + MarkdownText.code(group.pattern().display()) + "](#" + anchors.get(schema) + ")",
                        "STRING (group)",
                        "with its entries",
                        "a generation",
                        "yes",
                        MarkdownText.inline(schema.domain().simpleName()));
            }
        }
        return table.toString();
    }

    private static String evictable(KeySchema schema) {
        if (schema.isChannel()) {
            return "–";
        }
        return ServerNeeds.mayNotBeEvicted(schema) ? "**no**" : schema.hasOptionalTtl() ? "with a TTL only" : "yes";
    }
}
