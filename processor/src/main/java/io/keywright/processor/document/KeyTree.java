package io.keywright.processor.document;

import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.pattern.BoundPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The keyspace as a tree, for Mermaid. */
final class KeyTree {

    private final StringBuilder lines = new StringBuilder("graph LR\n");
    private int nodes;

    private KeyTree() {}

    /** The fenced block. */
    static String render(DocumentModel model) {
        Branch root = new Branch();
        for (KeySchema schema : model.schemas()) {
            root.add(segments(schema, schema.pattern()), kind(schema));
            for (EntryGroup group : schema.traits().groups()) {
                root.add(segments(schema, group.pattern()), "STRING");
            }
        }
        KeyTree tree = new KeyTree();
        root.children.forEach((segment, branch) -> tree.add(segment, branch, ""));
        return "```mermaid\n" + tree.lines + "```\n";
    }

    private void add(String segment, Branch branch, String parent) {
        String label = segment;
        Branch end = branch;
        while (end.children.size() == 1 && end.leaf.isEmpty() && !parent.isEmpty()) {
            Map.Entry<String, Branch> only = end.children.firstEntry();
            label += only.getKey();
            end = only.getValue();
        }
        String id = "n" + nodes++;
        lines.append("  ")
                .append(parent.isEmpty() ? "" : parent + " --> ")
                .append(id)
                .append("[\"")
                .append(escape(label + (end.leaf.isEmpty() ? "" : " · " + end.leaf)))
                .append("\"]\n");
        end.children.forEach((next, child) -> add(next, child, id));
    }

    private static String kind(KeySchema schema) {
        return schema.type().name() + (schema.expires() || schema.isChannel() ? "" : ", no TTL");
    }

    /** The key's pieces, each with the delimiter that ends it; a part or a hash tag is never cut. */
    private static List<String> segments(KeySchema schema, BoundPattern pattern) {
        String display = pattern.display();
        String delimiter = delimiter(schema);
        List<String> segments = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < display.length(); i++) {
            char c = display.charAt(i);
            depth += c == '<' || c == '[' || c == '{' ? 1 : c == '>' || c == ']' || c == '}' ? -1 : 0;
            if (depth == 0 && i >= start && display.startsWith(delimiter, i)) {
                segments.add(display.substring(start, i + delimiter.length()));
                start = i + delimiter.length();
            }
        }
        segments.add(display.substring(start));
        segments.removeIf(String::isEmpty);
        return segments;
    }

    private static String delimiter(KeySchema schema) {
        String prefix = schema.pattern().prefix();
        String delimiter = prefix.startsWith(schema.keyspace())
                ? prefix.substring(schema.keyspace().length())
                : "";
        return delimiter.isEmpty() ? ":" : delimiter;
    }

    /** Mermaid reads labels as HTML and as Markdown; what it would act on becomes a character code. */
    static String escape(String label) {
        StringBuilder escaped = new StringBuilder();
        MarkdownText.visible(label).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append('‹');
                case '>' -> escaped.append('›');
                case '"', '#', ';', '&', '`', '*', '_', '~', '\\', '|', '[', ']', '$', '@', '%' ->
                    escaped.append('#').append(c).append(';');
                default -> escaped.appendCodePoint(c);
            }
        });
        // A label that looks like a list is refused.
        return escaped.toString()
                .replaceFirst("^(\\d+)\\.", "$1#46;")
                .replaceFirst("^\\+", "#43;")
                .replaceFirst("^-", "#45;");
    }

    private static final class Branch {
        final TreeMap<String, Branch> children = new TreeMap<>();
        String leaf = "";

        void add(List<String> segments, String kind) {
            Branch at = this;
            for (String segment : segments) {
                at = at.children.computeIfAbsent(segment, unused -> new Branch());
            }
            at.leaf = at.leaf.isEmpty() ? kind : at.leaf + ", " + kind;
        }
    }
}
