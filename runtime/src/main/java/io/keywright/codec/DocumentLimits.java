package io.keywright.codec;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * How large a document may be, so that no stored bytes can exhaust memory or the stack. They hold in both directions:
 * what can be written can be read.
 *
 * @param maxBytes the length of the encoded document
 * @param maxDepth how many objects, maps and arrays may stand inside one another, the outermost included
 * @param maxNumberDigits the digits of one number; bounds the quadratic cost of parsing decimals
 */
public record DocumentLimits(int maxBytes, int maxDepth, int maxNumberDigits) {

    /** 16 MiB, 64 levels, 1,000 digits. */
    public static final DocumentLimits DEFAULT = new DocumentLimits(16 << 20, 64, 1_000);

    public DocumentLimits {
        if (maxBytes < 1 || maxDepth < 1 || maxNumberDigits < 20) {
            throw new IllegalArgumentException("A document needs at least 1 byte, 1 level and numbers of 20 digits.");
        }
    }

    /** {@code value} if it can be read again. */
    BigDecimal check(BigDecimal value, ValueWriter out) {
        // The exponent as it is written, of a number with one digit before the point, must fit an int.
        long exponent = (long) value.precision() - 1 - value.scale();
        if (value.precision() > maxNumberDigits) {
            throw out.failure(tooManyDigits());
        }
        if (exponent != (int) exponent) {
            throw out.failure("exponent out of range");
        }
        return value;
    }

    /** {@code value} if it can be read again. */
    BigInteger check(BigInteger value, ValueWriter out) {
        // 10 bits are more than 3 digits: the text is made only when it can't be all too long.
        if (value.bitLength() / 4 > maxNumberDigits || value.abs().toString().length() > maxNumberDigits) {
            throw out.failure(tooManyDigits());
        }
        return value;
    }

    String tooManyBytes() {
        return "more than " + maxBytes + " bytes";
    }

    String tooManyLevels() {
        return "more than " + maxDepth + " levels";
    }

    String tooManyDigits() {
        return "a number of more than " + maxNumberDigits + " digits";
    }
}
