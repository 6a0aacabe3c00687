package io.keywright.processor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of GitHub's Markdown in the making; its cells are Markdown themselves. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();
    private final int columns;

    MarkdownTable(String... headers) {
        columns = headers.length;
        row(headers);
        lines.add("|:--".repeat(columns) + "|");
    }

    MarkdownTable row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + columns + " columns");
        }
        lines.add(List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |")));
        return this;
    }

    /** The lines, each with its end. */
    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
