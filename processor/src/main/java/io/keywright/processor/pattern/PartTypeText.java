package io.keywright.processor.pattern;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text of a {@link PartType} that other builds read: {@code int64}, {@code uuid}, {@code time:local_date},
 * {@code enum:OPEN=open,DONE=done}, {@code codec:[a-z]1..8}.
 */
public final class PartTypeText {

    private static final String TIME = "time:";
    private static final String ENUM = "enum:";
    private static final String CODEC = "codec:";

    private PartTypeText() {}

    /** The text of a type. */
    public static String write(PartType type) {
        if (type instanceof PartType.IntegerNumber number) {
            return "int" + number.bits();
        }
        if (type instanceof PartType.Temporal temporal) {
            return TIME + temporal.kind().name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof PartType.EnumConstants constants) {
            return constants.storedNames().entrySet().stream()
                    .map(name -> EscapedText.encode(name.getKey()) + "=" + EscapedText.encode(name.getValue()))
                    .collect(Collectors.joining(",", ENUM, ""));
        }
        if (type instanceof PartType.Custom custom) {
            return CODEC + custom.alphabet();
        }
        return type instanceof PartType.Uuid
                ? "uuid"
                : type instanceof PartType.Bool ? "boolean" : type instanceof PartType.Bytes ? "bytes" : "text";
    }

    /**
     * The type that a text stands for.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static PartType read(String text) {
        if (text.startsWith(TIME)) {
            return new PartType.Temporal(
                    TemporalKind.valueOf(text.substring(TIME.length()).toUpperCase(Locale.ROOT)));
        }
        if (text.startsWith(ENUM)) {
            return new PartType.EnumConstants(storedNames(text.substring(ENUM.length())));
        }
        if (text.startsWith(CODEC)) {
            return new PartType.Custom(text.substring(CODEC.length()));
        }
        return switch (text) {
            case "int8" -> new PartType.IntegerNumber(Byte.SIZE);
            case "int16" -> new PartType.IntegerNumber(Short.SIZE);
            case "int32" -> new PartType.IntegerNumber(Integer.SIZE);
            case "int64" -> new PartType.IntegerNumber(Long.SIZE);
            case "uuid" -> new PartType.Uuid();
            case "boolean" -> new PartType.Bool();
            case "bytes" -> new PartType.Bytes();
            case "text" -> new PartType.Text();
            default -> throw new IllegalArgumentException("\"" + text + "\" is no type of a key's part.");
        };
    }

    private static Map<String, String> storedNames(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : text.split(",", -1)) {
            String[] pair = name.split("=", -1);
            if (pair.length != 2) {
                throw new IllegalArgumentException("\"" + text + "\" is no list of an enum's names.");
            }
            names.put(decoded(pair[0]), decoded(pair[1]));
        }
        return names;
    }

    /** The texts are percent-escaped, a plus sign too, so that no blank is made of one. */
    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
