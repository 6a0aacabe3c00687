package io.keywright.processor.pattern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a placeholder's format as its component's type allows it. */
final class CodecResolver {
    private static final Pattern SHARD = Pattern.compile("shard\\((\\d{1,9})\\)");
    private static final Pattern FIXED_DECIMAL = Pattern.compile("0(\\d{1,3})");
    private static final Pattern FIXED_HEX = Pattern.compile("hex(\\d{1,3})");
    private static final Pattern DIGEST = Pattern.compile("(md5|sha1|sha256)(?:/(\\d{1,3}))?");
    private static final int LARGEST_SHARD_COUNT = 1_000_000;
    private static final int SHORTEST_DIGEST = 8;

    private final PartType type;
    private final String format;

    private CodecResolver(PartType type, String format) {
        this.type = type;
        this.format = format;
    }

    static PartCodec resolve(List<PartType> types, String format) {
        if (types.size() == 1) {
            return resolve(types.get(0), format);
        }
        Matcher digest = DIGEST.matcher(format);
        if (!digest.matches()) {
            throw new InvalidPatternException(
                    0,
                    format.isEmpty()
                            ? "A placeholder with several components needs a digest as its format."
                            : "\"" + format + "\" is no digest, which a placeholder with several components needs.",
                    "md5, sha1, sha256, or the first digits of one: sha256/16",
                    "Write {a,b:sha256}, or one placeholder for each component.");
        }
        return digest(digest);
    }

    static PartCodec resolve(PartType type, String format) {
        Matcher digest = DIGEST.matcher(format);
        return digest.matches() ? digest(digest) : new CodecResolver(type, format).resolve();
    }

    private static PartCodec digest(Matcher digest) {
        int all = switch (digest.group(1)) {
            case "md5" -> 32;
            case "sha1" -> 40;
            default -> 64;
        };
        int length = digest.group(2) == null ? all : Integer.parseInt(digest.group(2));
        if (length < SHORTEST_DIGEST || length > all) {
            throw new InvalidPatternException(
                    digest.start(2),
                    "\"" + digest.group() + "\" asks for " + length + " hex digits of " + digest.group(1) + ".",
                    SHORTEST_DIGEST + " to " + all + " digits; fewer would make different components share a key",
                    "Write " + digest.group(1) + ", or " + digest.group(1) + "/16.");
        }
        return new PartCodec.Digest(digest.group(1), length);
    }

    private PartCodec resolve() {
        if (type instanceof PartType.IntegerNumber number) {
            return integer(number.bits());
        }
        if (type instanceof PartType.Uuid) {
            return uuid();
        }
        if (type instanceof PartType.EnumConstants constants) {
            return enumNames(constants.storedNames());
        }
        if (type instanceof PartType.Bool) {
            return bool();
        }
        if (type instanceof PartType.Temporal temporal) {
            return new TimeFormatResolver(temporal.kind(), format).resolve();
        }
        if (type instanceof PartType.Bytes) {
            return bytes();
        }
        if (type instanceof PartType.Text) {
            return text();
        }
        String alphabet = ((PartType.Custom) type).alphabet();
        if (!format.isEmpty()) {
            throw unknown(List.of());
        }
        return new TextCodec.Custom(CharRun.parse(alphabet));
    }

    private PartCodec integer(int bits) {
        Matcher fixedDecimal = FIXED_DECIMAL.matcher(format);
        Matcher fixedHex = FIXED_HEX.matcher(format);
        if (format.isEmpty()) {
            return new IntegerCodec.Decimal(bits);
        } else if (format.equals("hex")) {
            return new IntegerCodec.Hex(bits);
        } else if (fixedDecimal.matches()) {
            return new IntegerCodec.FixedDecimal(bits, width(fixedDecimal, 19));
        } else if (fixedHex.matches()) {
            return new IntegerCodec.FixedHex(bits, width(fixedHex, 16));
        }
        return shardOrUnknown(List.of("hex", "hex16", "06", "shard(16)"));
    }

    private int width(Matcher matcher, int most) {
        int width = Integer.parseInt(matcher.group(1));
        if (width < 1 || width > most) {
            throw new InvalidPatternException(
                    matcher.start(1),
                    "\"" + format + "\" asks for " + width + " digits.",
                    "1 to " + most + " digits",
                    "Write how many digits the part has at most.");
        }
        return width;
    }

    private PartCodec uuid() {
        return switch (format) {
            case "" -> new NameCodec.Uuid();
            case "hex" -> new NameCodec.UuidHex();
            default -> shardOrUnknown(List.of("hex", "shard(16)"));
        };
    }

    private PartCodec enumNames(Map<String, String> storedNames) {
        return switch (format) {
            case "" -> EnumTexts.of(storedNames, UnaryOperator.identity());
            case "lower" -> EnumTexts.of(storedNames, name -> name.toLowerCase(Locale.ROOT));
            case "kebab" ->
                EnumTexts.of(storedNames, name -> name.toLowerCase(Locale.ROOT).replace('_', '-'));
            case "ordinal" -> EnumTexts.of(ordinals(storedNames), UnaryOperator.identity());
            default -> throw unknown(List.of("lower", "kebab", "ordinal"));
        };
    }

    private static Map<String, String> ordinals(Map<String, String> storedNames) {
        Map<String, String> ordinals = new LinkedHashMap<>();
        storedNames.keySet().forEach(constant -> ordinals.put(constant, Integer.toString(ordinals.size())));
        return ordinals;
    }

    private PartCodec bool() {
        if (format.isEmpty()) {
            return new NameCodec.Bool("false", "true");
        }
        String[] texts = format.split("\\|", -1);
        if (texts.length != 2) {
            throw unknown(List.of("0|1", "no|yes"));
        }
        if (texts[0].isEmpty() || texts[1].isEmpty() || texts[0].equals(texts[1])) {
            throw new InvalidPatternException(
                    0,
                    "\"" + format + "\" does not give false and true a text of their own.",
                    "two different texts, that of false first",
                    "Write {name:0|1} or {name:no|yes}.");
        }
        return new NameCodec.Bool(texts[0], texts[1]);
    }

    private PartCodec bytes() {
        return switch (format) {
            case "", "hex" -> new BytesCodec.BytesHex();
            case "base64url" -> new BytesCodec.BytesBase64Url();
            case "raw" -> new BytesCodec.BytesRaw();
            default -> throw unknown(List.of("hex", "base64url", "raw"));
        };
    }

    private PartCodec text() {
        if (format.startsWith("[")) {
            return new TextCodec.RawText(CharRun.parse(format));
        }
        return switch (format) {
            case "" -> new TextCodec.Escaped();
            case "base64url" -> new TextCodec.TextBase64Url();
            case "hex" -> new TextCodec.TextHex();
            default -> shardOrUnknown(List.of("base64url", "hex", "[A-Za-z0-9_-]", "shard(16)"));
        };
    }

    private PartCodec shardOrUnknown(List<String> formats) {
        Matcher shard = SHARD.matcher(format);
        if (!shard.matches()) {
            throw unknown(formats);
        }
        int count = Integer.parseInt(shard.group(1));
        if (count < 2 || count > LARGEST_SHARD_COUNT) {
            throw new InvalidPatternException(
                    shard.start(1),
                    "\"" + format + "\" asks for " + count + (count == 1 ? " shard." : " shards."),
                    "2 to " + LARGEST_SHARD_COUNT + " shards",
                    "Write a number such as shard(16).");
        }
        return new IntegerCodec.Shard(count);
    }

    private InvalidPatternException unknown(List<String> formats) {
        return UnknownFormat.of(type, format, formats);
    }
}
