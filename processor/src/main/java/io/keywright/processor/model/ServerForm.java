package io.keywright.processor.model;

/**
 * One of the forms in which the server keeps a collection, as {@code OBJECT ENCODING} names it.
 *
 * @param encoding its name
 * @param mostElements the most elements that it holds; {@link Integer#MAX_VALUE} for any number
 * @param mostBytes the most bytes that all of its elements may have together; {@link Integer#MAX_VALUE} for any number
 * @param longestElement the longest element that it holds, in bytes; {@link Integer#MAX_VALUE} for any length
 * @param integersOnly whether all elements must be integers
 * @param bytesAnElement what it takes for an element, beside the element's own bytes
 * @param ownBytes whether an element's own bytes are kept as they are; integers take {@code bytesAnElement} alone
 */
public record ServerForm(
        String encoding,
        int mostElements,
        int mostBytes,
        int longestElement,
        boolean integersOnly,
        int bytesAnElement,
        boolean ownBytes) {

    /** A compact form, for few short elements. */
    public static ServerForm compact(String encoding, int mostElements, int longestElement, int bytesAnElement) {
        return new ServerForm(encoding, mostElements, Integer.MAX_VALUE, longestElement, false, bytesAnElement, true);
    }

    /** A compact form, for elements that are short together. */
    public static ServerForm block(String encoding, int mostBytes, int bytesAnElement) {
        return new ServerForm(encoding, Integer.MAX_VALUE, mostBytes, Integer.MAX_VALUE, false, bytesAnElement, true);
    }

    /** A form for any number of elements of any length. */
    public static ServerForm any(String encoding, int bytesAnElement) {
        return new ServerForm(
                encoding, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, false, bytesAnElement, true);
    }

    /** A form for integers alone. */
    public static ServerForm integers(String encoding, int mostElements, int bytesAnElement) {
        return new ServerForm(
                encoding, mostElements, Integer.MAX_VALUE, Integer.MAX_VALUE, true, bytesAnElement, false);
    }

    /** Whether so many elements of that length are kept so. */
    public boolean fits(int elements, int length, boolean integers) {
        boolean together = mostBytes == Integer.MAX_VALUE || (long) elements * (length + bytesAnElement) <= mostBytes;
        return together && elements <= mostElements && length <= longestElement && (integers || !integersOnly);
    }
}
