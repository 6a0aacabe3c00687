package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Language.OneOf;
import java.math.BigInteger;

/** The codecs of byte, short, int and long parts. */
public sealed interface IntegerCodec extends PartCodec {

    /**
     * Decimal digits without leading zeros, a minus sign before negatives; exact to the range of the type.
     *
     * @param bits 8, 16, 32 or 64
     */
    record Decimal(int bits) implements IntegerCodec {
        @Override
        public Language language() {
            BigInteger max = BigInteger.ONE.shiftLeft(bits - 1);
            return Language.choice(
                    DecimalRange.upTo(max.subtract(BigInteger.ONE)),
                    Language.sequence(new OneOf(ByteSet.of('-')), DecimalRange.from1UpTo(max)));
        }

        @Override
        public Language readable() {
            int digits = BigInteger.ONE.shiftLeft(bits - 1).toString().length();
            return Language.sequence(new OneOf(ByteSet.of('-')).repeat(0, 1), ByteSet.DIGITS.times(1, digits));
        }

        @Override
        public String description() {
            return javaName(bits);
        }

        @Override
        public String sample(String componentName) {
            return Samples.number(componentName, bits);
        }

        @Override
        public boolean invertible() {
            return true;
        }
    }

    /**
     * Exactly so many digits, padded with zeros; negatives and longer numbers are refused.
     *
     * @param bits 8, 16, 32 or 64
     */
    record FixedDecimal(int bits, int width) implements IntegerCodec {
        @Override
        public Language language() {
            BigInteger max = BigInteger.ONE.shiftLeft(bits - 1).subtract(BigInteger.ONE);
            return DecimalRange.padded(width, max);
        }

        @Override
        public Language readable() {
            return ByteSet.DIGITS.times(width);
        }

        @Override
        public String description() {
            return javaName(bits) + ", " + width + (width == 1 ? " digit" : " digits");
        }

        @Override
        public String sample(String componentName) {
            String number = Samples.number(componentName, bits);
            return number.length() > width ? "7".repeat(width) : "0".repeat(width - number.length()) + number;
        }

        @Override
        public boolean invertible() {
            return true;
        }
    }

    /**
     * Lower-case hexadecimal digits of the two's complement, without leading zeros.
     *
     * @param bits 8, 16, 32 or 64
     */
    record Hex(int bits) implements IntegerCodec {
        @Override
        public Language language() {
            ByteSet first = ByteSet.LOWER_HEX.minus(ByteSet.of('0'));
            return Language.choice(
                    new OneOf(ByteSet.of('0')),
                    Language.sequence(new OneOf(first), ByteSet.LOWER_HEX.times(0, bits / 4 - 1)));
        }

        @Override
        public Language readable() {
            return ByteSet.LOWER_HEX.times(1, bits / 4);
        }

        @Override
        public String description() {
            return javaName(bits) + ", hex";
        }

        @Override
        public String sample(String componentName) {
            return Integer.toHexString(Integer.parseInt(Samples.number(componentName, bits)));
        }

        @Override
        public boolean invertible() {
            return true;
        }
    }

    /**
     * Exactly so many lower-case hexadecimal digits, padded with zeros; longer numbers are refused, and so are
     * negatives where the width is below the type's.
     *
     * @param bits 8, 16, 32 or 64
     */
    record FixedHex(int bits, int width) implements IntegerCodec {
        @Override
        public Language language() {
            int digits = Math.min(width, bits / 4);
            return Language.sequence(
                    new OneOf(ByteSet.of('0')).repeat(width - digits, width - digits), ByteSet.LOWER_HEX.times(digits));
        }

        @Override
        public Language readable() {
            return ByteSet.LOWER_HEX.times(width);
        }

        @Override
        public String description() {
            return javaName(bits) + ", " + width + (width == 1 ? " hex digit" : " hex digits");
        }

        @Override
        public String sample(String componentName) {
            String number = new Hex(bits).sample(componentName);
            return number.length() > width ? "7".repeat(width) : "0".repeat(width - number.length()) + number;
        }

        @Override
        public boolean invertible() {
            return true;
        }
    }

    /**
     * The value's shard: a decimal number from 0 to {@code count - 1}. Also for UUID and String parts.
     *
     * @param count how many shards there are
     */
    record Shard(int count) implements IntegerCodec {
        @Override
        public Language language() {
            return DecimalRange.upTo(BigInteger.valueOf(count - 1L));
        }

        @Override
        public Language readable() {
            return ByteSet.DIGITS.times(1, Integer.toString(count - 1).length());
        }

        @Override
        public String description() {
            return "shard, 0 to " + (count - 1);
        }

        @Override
        public String sample(String componentName) {
            return Integer.toString(Integer.parseInt(Samples.number(componentName, Integer.SIZE)) % count);
        }

        @Override
        public boolean invertible() {
            return false;
        }
    }

    private static String javaName(int bits) {
        return switch (bits) {
            case 8 -> "byte";
            case 16 -> "short";
            case 32 -> "int";
            default -> "long";
        };
    }
}
