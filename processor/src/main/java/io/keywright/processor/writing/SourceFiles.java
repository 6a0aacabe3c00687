package io.keywright.processor.writing;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** The one door to the {@link Filer} for Java sources. */
public final class SourceFiles {

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");

    private final Filer filer;
    private final Elements elements;

    /** Writes through that filer, what the module of each type sees. */
    public SourceFiles(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /**
     * Writes a top-level type; it names its originating element itself.
     *
     * @return false if there is a type of that name already
     * @throws UncheckedIOException if the compiler can't write it
     */
    public boolean write(String packageName, TypeSpec type) {
        String name = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
        Element[] origins = type.originatingElements().toArray(Element[]::new);
        try (Writer writer = filer.createSourceFile(name, origins).openWriter()) {
            writer.write(text(packageName, type, ForeignAnnotations.around(origins[0], elements)));
            return true;
        } catch (FilerException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write " + name + ": " + e.getMessage(), e);
        }
    }

    private static String text(String packageName, TypeSpec type, ForeignAnnotations foreign) {
        String text = JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
        if (foreign.isEmpty() && isAscii(text)) {
            return text;
        }
        return text.lines()
                .flatMap(line -> isComment(line.stripLeading())
                        ? Stream.of(line)
                        : foreign.removeFrom(line).map(SourceFiles::ascii))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean isComment(String code) {
        return code.startsWith("*") || code.startsWith("/**") || code.startsWith("//");
    }

    /**
     * A line whose literals every encoding of sources can hold. In one that can't hold a character, the compiler puts a
     * question mark in its place: a comment may have that, a key must not.
     */
    private static String ascii(String line) {
        if (isAscii(line)) {
            return line;
        }
        return LITERAL.matcher(line)
                .replaceAll(literal -> Matcher.quoteReplacement(literal.group()
                        .chars()
                        .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : String.format("\\u%04x", c))
                        .collect(Collectors.joining())));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
