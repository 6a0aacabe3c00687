package io.keywright.realworld;

import io.keywright.processor.pattern.BoundPattern;
import io.keywright.processor.pattern.KeyPattern;
import io.keywright.processor.pattern.PartCodec;
import io.keywright.processor.pattern.PartType;
import io.keywright.processor.pattern.Segment;
import io.keywright.realworld.Facts.Family;
import io.keywright.realworld.Facts.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pattern of a family, straight from the facts: what kind each part is decides which texts it can be. */
final class FactPattern {

    private static final Pattern PART = Pattern.compile("<(\\w+):(\\w+)(?:=([^>]*))?>");
    private static final String ANY_TEXT = "[ -~]";

    private final Level level;
    private final boolean anyNamespace;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, PartType> types = new LinkedHashMap<>();

    private FactPattern(Level level, boolean anyNamespace) {
        this.level = level;
        this.anyNamespace = anyNamespace;
    }

    /** As the example has it: free text as it is, and the namespace that the example has. */
    static BoundPattern ofExample(Family family) {
        return new FactPattern(Level.FREE_TEXT, false).bind(family.key());
    }

    /** With free text as it is, or escaped; any namespace is written {@code <ns>}, which no other part can hold. */
    static BoundPattern of(Family family, Level level) {
        return new FactPattern(level, true).bind(family.key());
    }

    private BoundPattern bind(String key) {
        Matcher part = PART.matcher(key);
        int end = 0;
        while (part.find()) {
            literal(key.substring(end, part.start()));
            part(part.group(1), part.group(2), part.group(3));
            end = part.end();
        }
        literal(key.substring(end));
        KeyPattern pattern = KeyPattern.parse(text.toString());
        List<PartCodec> codecs = new ArrayList<>();
        for (Segment.Placeholder placeholder : pattern.placeholders()) {
            codecs.add(PartCodec.resolve(types.get(placeholder.names().get(0)), placeholder.format()));
        }
        return new BoundPattern("", pattern, codecs);
    }

    private void literal(String literal) {
        text.append(literal.replace("{", "{{").replace("}", "}}"));
    }

    private void part(String name, String kind, String values) {
        boolean free = level == Level.FREE_TEXT;
        switch (kind) {
            case "ns" -> literal(anyNamespace ? "<ns>" : values);
            case "int" -> placeholder(name, "", new PartType.IntegerNumber(64));
            case "uuid" -> placeholder(name, "", new PartType.Uuid());
            case "bytes" -> placeholder(name, ":raw", new PartType.Bytes());
            case "md5" -> placeholder(name, ":[0-9a-f]32", new PartType.Text());
            case "hex" -> placeholder(name, ":[0-9a-f]8..", new PartType.Text());
            case "token" -> placeholder(name, ":[A-Za-z0-9_-]8..", new PartType.Text());
            case "time" -> placeholder(name, free ? ":[0-9:,-]" : ":[0-9]", new PartType.Text());
            case "slug" -> placeholder(name, ":[A-Za-z0-9_-]", new PartType.Text());
            case "ident" -> placeholder(name, ":[A-Za-z0-9_$]", new PartType.Text());
            case "class" -> placeholder(name, ":[A-Za-z0-9_.$/;]", new PartType.Text());
            case "host" -> placeholder(name, ":[A-Za-z0-9.-]", new PartType.Text());
            case "ip" -> placeholder(name, ":[0-9a-f.:]", new PartType.Text());
            case "enum" -> {
                if (values == null) {
                    placeholder(name, ":[a-z]", new PartType.Text());
                    return;
                }
                Map<String, String> constants = new LinkedHashMap<>();
                for (String value : values.split("\\|")) {
                    constants.put(value, value);
                }
                placeholder(name, "", new PartType.EnumConstants(constants));
            }
            case "name", "text" -> placeholder(name, free ? ":" + ANY_TEXT : "", new PartType.Text());
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private void placeholder(String name, String format, PartType type) {
        text.append('{').append(name).append(format).append('}');
        types.put(name, type);
    }
}
