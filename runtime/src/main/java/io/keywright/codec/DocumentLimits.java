package io.keywright.codec;

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
}
