package io.keywright.processor.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a reader of a Markdown text sees, by a strict CommonMark parser with what GitHub adds to it. */
final class Rendered {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create()))
            .build();

    private final Node document;

    private Rendered(String markdown) {
        document = PARSER.parse(markdown);
    }

    static Rendered of(String markdown) {
        return new Rendered(markdown);
    }

    /** The text of each table cell. */
    List<String> cells() {
        List<String> cells = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell) {
                    cells.add(text(node));
                } else {
                    visitChildren(node);
                }
            }
        });
        return cells;
    }

    /** The text of the whole. */
    String text() {
        return text(document);
    }

    /** Every link's target, every image's, and every piece of HTML. */
    List<String> active() {
        List<String> active = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                active.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                active.add(image.getDestination());
                visitChildren(image);
            }

            @Override
            public void visit(HtmlInline html) {
                active.add(html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                active.add(html.getLiteral());
            }
        });
        return active;
    }

    /** The top-level blocks, by kind. */
    List<String> blocks() {
        List<String> kinds = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            kinds.add(block.getClass().getSimpleName());
        }
        return kinds;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text piece) {
                text.append(piece.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                text.append('\n');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                text.append('\n');
            }
        });
        return text.toString();
    }
}
