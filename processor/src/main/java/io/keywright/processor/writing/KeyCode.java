package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.pattern.BytesCodec;
import io.keywright.processor.pattern.CharRun;
import io.keywright.processor.pattern.IntegerCodec;
import io.keywright.processor.pattern.Language;
import io.keywright.processor.pattern.NameCodec;
import io.keywright.processor.pattern.PartCodec;
import io.keywright.processor.pattern.TextCodec;
import io.keywright.processor.pattern.TimeCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The code that writes one placeholder, sizes it and reads it back, for each {@link PartCodec}; with the constants that
 * it needs.
 */
final class KeyCode {

    private final Set<String> reserved;
    private final Map<String, FieldSpec> constants = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    /** Makes constants with other names than the reserved ones. */
    KeyCode(Set<String> reserved) {
        this.reserved = Set.copyOf(reserved);
    }

    /** The constants that the code so far refers to. */
    List<FieldSpec> constants() {
        return List.copyOf(constants.values());
    }

    /** A constant of bytes, made once and named after its text. */
    String literal(String text) {
        CodeBlock bytes = CodeBlock.of("$S.getBytes($T.UTF_8)", text, StandardCharsets.class);
        String words =
                text.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "").toUpperCase(Locale.ROOT);
        String stem = words.isEmpty() ? "MARK" : Character.isDigit(words.charAt(0)) ? "TEXT_" + words : words;
        return constant(TypeName.get(byte[].class), stem, bytes);
    }

    /** The call on a key writer, such as {@code .escaped("sku", sku)}. */
    CodeBlock write(KeyPart part, PartCodec codec, CodeBlock value) {
        String name = part.component();
        CodeBlock inner = part.wrapper()
                .map(wrapper -> CodeBlock.of("$L.$N()", value, wrapper.accessor()))
                .orElse(value);
        if (codec instanceof IntegerCodec integer) {
            return writeInteger(name, integer, part, inner);
        }
        if (codec instanceof NameCodec named) {
            return writeName(named, inner);
        }
        if (codec instanceof TimeCodec time) {
            return writeTime(name, time, inner);
        }
        if (codec instanceof BytesCodec bytes) {
            String method = bytes instanceof BytesCodec.BytesHex
                    ? "bytesHex"
                    : bytes instanceof BytesCodec.BytesRaw ? "bytesRaw" : "base64Url";
            return CodeBlock.of(".$L($S, $L)", method, name, inner);
        }
        return writeText(name, (TextCodec) codec, part, inner);
    }

    private CodeBlock writeInteger(String name, IntegerCodec codec, KeyPart part, CodeBlock value) {
        if (codec instanceof IntegerCodec.FixedDecimal fixed) {
            return CodeBlock.of(".fixedDecimal($S, $L, $L)", name, value, fixed.width());
        }
        if (codec instanceof IntegerCodec.FixedHex fixed) {
            return CodeBlock.of(".fixedHex($S, $L, $L)", name, value, fixed.width());
        }
        if (codec instanceof IntegerCodec.Hex) {
            return CodeBlock.of(".hex($L)", value);
        }
        if (codec instanceof IntegerCodec.Shard shard) {
            return part.valueType().equals(ClassName.get(String.class))
                    ? CodeBlock.of(".shard($S, $L, $L)", name, value, shard.count())
                    : CodeBlock.of(".shard($L, $L)", value, shard.count());
        }
        return CodeBlock.of(".decimal($L)", value);
    }

    private CodeBlock writeName(NameCodec codec, CodeBlock value) {
        if (codec instanceof NameCodec.Uuid) {
            return CodeBlock.of(".uuid($L)", value);
        }
        if (codec instanceof NameCodec.UuidHex) {
            return CodeBlock.of(".uuidHex($L)", value);
        }
        if (codec instanceof NameCodec.Bool bool) {
            return CodeBlock.of(".literal($L ? $N : $N)", value, literal(bool.trueText()), literal(bool.falseText()));
        }
        String texts = enumTexts((NameCodec.EnumNames) codec);
        return CodeBlock.of(".literal($N[$L.ordinal()])", texts, value);
    }

    private CodeBlock writeTime(String name, TimeCodec codec, CodeBlock value) {
        if (codec instanceof TimeCodec.EpochSecond epoch) {
            return CodeBlock.of(".epochSecond($L, $LL)", value, epoch.step().toSeconds());
        }
        if (codec instanceof TimeCodec.EpochMillis epoch) {
            return CodeBlock.of(
                    ".epochMillis($S, $L, $LL)", name, value, epoch.step().toMillis());
        }
        return CodeBlock.of(".time($S, $L, $N)", name, value, timeFormat((TimeCodec.DateTime) codec));
    }

    private CodeBlock writeText(String name, TextCodec codec, KeyPart part, CodeBlock value) {
        if (codec instanceof TextCodec.Escaped) {
            return CodeBlock.of(".escaped($S, $L)", name, value);
        }
        if (codec instanceof TextCodec.TextBase64Url) {
            return CodeBlock.of(".base64Url($S, $L)", name, value);
        }
        if (codec instanceof TextCodec.TextHex) {
            return CodeBlock.of(".textHex($S, $L)", name, value);
        }
        if (codec instanceof TextCodec.Custom custom) {
            return CodeBlock.of(".custom($S, $L, $N, $L)", name, value, partCodec(part), run(custom.run()));
        }
        return CodeBlock.of(".raw($S, $L, $L)", name, value, run(((TextCodec.RawText) codec).run()));
    }

    /** The size of the part in bytes, exact where that is cheap. */
    CodeBlock size(KeyPart part, PartCodec codec, CodeBlock value) {
        CodeBlock inner = part.wrapper()
                .map(wrapper -> CodeBlock.of("$L.$N()", value, wrapper.accessor()))
                .orElse(value);
        if (codec instanceof IntegerCodec.Decimal) {
            return CodeBlock.of("$T.decimal($L)", RuntimeTypes.KEY_SIZE, inner);
        }
        if (codec instanceof IntegerCodec.Hex) {
            return CodeBlock.of("$T.hex($L)", RuntimeTypes.KEY_SIZE, inner);
        }
        if (codec instanceof TextCodec.Escaped) {
            return CodeBlock.of("$T.escaped($L)", RuntimeTypes.KEY_SIZE, inner);
        }
        if (codec instanceof TextCodec.RawText) {
            return CodeBlock.of("$T.text($L)", RuntimeTypes.KEY_SIZE, inner);
        }
        if (codec instanceof NameCodec.EnumNames names) {
            return CodeBlock.of("$N[$L.ordinal()].length", enumTexts(names), inner);
        }
        return CodeBlock.of("$L", codec.maxLength().orElse(32));
    }

    /** The expression that reads the part back from the groups of a key; empty if the codec keeps no value. */
    Optional<CodeBlock> parse(KeyPart part, PartCodec codec, int group) {
        if (codec instanceof PartCodec.Digest || codec instanceof IntegerCodec.Shard) {
            return Optional.empty();
        }
        CodeBlock value = parseValue(part, codec, group);
        return Optional.of(part.wrapper()
                .map(wrapper -> CodeBlock.of("new $T($L)", wrapper.type(), value))
                .orElse(value));
    }

    private CodeBlock parseValue(KeyPart part, PartCodec codec, int group) {
        if (codec instanceof IntegerCodec integer) {
            return parseInteger(integer, group);
        }
        if (codec instanceof NameCodec.Bool bool) {
            return CodeBlock.of("parts.bool($L, $N, $N)", group, literal(bool.falseText()), literal(bool.trueText()));
        }
        if (codec instanceof NameCodec.EnumNames names) {
            return CodeBlock.of("parts.oneOf($L, $N, $T.values())", group, enumTexts(names), part.valueType());
        }
        if (codec instanceof NameCodec) {
            return CodeBlock.of(codec instanceof NameCodec.Uuid ? "parts.uuid($L)" : "parts.uuidHex($L)", group);
        }
        if (codec instanceof TimeCodec time) {
            return parseTime(time, group);
        }
        if (codec instanceof BytesCodec) {
            String method = codec instanceof BytesCodec.BytesHex
                    ? "hexBytes"
                    : codec instanceof BytesCodec.BytesRaw ? "rawBytes" : "base64UrlBytes";
            return CodeBlock.of("parts.$L($L)", method, group);
        }
        if (codec instanceof TextCodec.RawText raw) {
            return CodeBlock.of("parts.raw($L, $L)", group, run(raw.run()));
        }
        if (codec instanceof TextCodec.Custom custom) {
            return CodeBlock.of("parts.custom($L, $N, $L)", group, partCodec(part), run(custom.run()));
        }
        String method = codec instanceof TextCodec.Escaped
                ? "escaped"
                : codec instanceof TextCodec.TextHex ? "hexText" : "base64UrlText";
        return CodeBlock.of("parts.$L($L)", method, group);
    }

    private static CodeBlock parseInteger(IntegerCodec codec, int group) {
        if (codec instanceof IntegerCodec.FixedDecimal fixed) {
            return CodeBlock.of("parts.fixedDecimal$L($L, $L)", suffix(fixed.bits()), group, fixed.width());
        }
        if (codec instanceof IntegerCodec.FixedHex fixed) {
            return CodeBlock.of("parts.fixedHex$L($L, $L)", suffix(fixed.bits()), group, fixed.width());
        }
        if (codec instanceof IntegerCodec.Hex hex) {
            return CodeBlock.of("parts.hex$L($L)", suffix(hex.bits()), group);
        }
        return CodeBlock.of("parts.decimal$L($L)", suffix(((IntegerCodec.Decimal) codec).bits()), group);
    }

    private static String suffix(int bits) {
        return switch (bits) {
            case 8 -> "Byte";
            case 16 -> "Short";
            case 32 -> "Int";
            default -> "Long";
        };
    }

    private CodeBlock parseTime(TimeCodec codec, int group) {
        if (codec instanceof TimeCodec.EpochSecond epoch) {
            return CodeBlock.of(
                    "parts.epochSecond($L, $LL)", group, epoch.step().toSeconds());
        }
        if (codec instanceof TimeCodec.EpochMillis epoch) {
            return CodeBlock.of(
                    "parts.epochMillis($L, $LL)", group, epoch.step().toMillis());
        }
        TimeCodec.DateTime time = (TimeCodec.DateTime) codec;
        String method = switch (time.kind()) {
            case INSTANT -> "instant";
            case LOCAL_DATE_TIME -> "localDateTime";
            case LOCAL_DATE -> "localDate";
            case YEAR_MONTH -> "yearMonth";
            case YEAR -> "year";
        };
        return CodeBlock.of("parts.$L($L, $N)", method, group, timeFormat(time));
    }

    private String enumTexts(NameCodec.EnumNames codec) {
        CodeBlock.Builder texts = CodeBlock.builder().add("{");
        boolean first = true;
        for (Map.Entry<String, String> entry : codec.texts().entrySet()) {
            texts.add(first ? "$N" : ",$W$N", literal(entry.getValue()));
            first = false;
        }
        return constant(TypeName.get(byte[][].class), "TEXTS", texts.add("}").build());
    }

    private String timeFormat(TimeCodec.DateTime codec) {
        ZoneId zone = ZoneId.of(codec.zone());
        CodeBlock zoneCode = zone.getRules().isFixedOffset()
                        && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC)
                ? CodeBlock.of("$T.UTC", ZoneOffset.class)
                : CodeBlock.of("$T.of($S)", ZoneId.class, codec.zone());
        CodeBlock step = codec.step().isZero()
                ? CodeBlock.of("null")
                : CodeBlock.of("$T.ofNanos($LL)", Duration.class, codec.step().toNanos());
        return constant(
                RuntimeTypes.TIME_FORMAT,
                "TIME",
                CodeBlock.of("$T.of($S, $L, $L)", RuntimeTypes.TIME_FORMAT, codec.pattern(), zoneCode, step));
    }

    private String partCodec(KeyPart part) {
        ClassName codec = part.codec().orElseThrow();
        return constant(codec, "CODEC", CodeBlock.of("new $T()", codec));
    }

    private CodeBlock run(CharRun run) {
        String chars = run.text().substring(0, run.text().lastIndexOf(']') + 1);
        String constant =
                constant(RuntimeTypes.CHAR_CLASS, "CHARS", CodeBlock.of("$T.of($S)", RuntimeTypes.CHAR_CLASS, chars));
        return CodeBlock.of(
                "$N,$W$L,$W$L",
                constant,
                run.min(),
                run.max() == Language.UNBOUNDED
                        ? CodeBlock.of("$T.MAX_VALUE", Integer.class)
                        : CodeBlock.of("$L", run.max()));
    }

    private String constant(TypeName type, String stem, CodeBlock initializer) {
        // By text: an enum has hundreds of literals, and to compare two blocks of code is to write both.
        return constants
                .computeIfAbsent(
                        type + " = " + initializer,
                        unseen -> FieldSpec.builder(type, free(stem), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                                .initializer(initializer)
                                .build())
                .name();
    }

    /** A name that nothing has yet. */
    private String free(String stem) {
        String name = stem;
        for (int n = 2; reserved.contains(name) || !names.add(name); n++) {
            name = stem + "_" + n;
        }
        return name;
    }
}
