package io.keywright.codec;

/**
 * Turns values into documents and back: {@link JsonFormat} or {@link MessagePackFormat}.
 *
 * <p>What is written and read is said by generated code, so nothing here looks at a class. Immutable and thread-safe;
 * one instance serves one key pattern, whose display form its exceptions name.
 *
 * <p>Reading is lenient about the document's fields and strict about everything else. A field that nobody asks for is
 * skipped; of a field that stands there twice the last one counts. A value of another type than the declared one, a
 * number out of range, text after the document, and a document beyond the {@link DocumentLimits} are a
 * {@link CodecException}; so is an exception that a constructor throws at what was read.
 */
public interface DocumentFormat {

    /**
     * Encodes a value.
     *
     * @throws CodecException if the value can't be represented, or is larger or deeper than the limits
     */
    <T> byte[] encode(T value, DocumentWriter<? super T> writer);

    /**
     * Decodes a value.
     *
     * @throws CodecException if the bytes are not a document that the reader understands, whatever they are
     */
    <T> T decode(byte[] document, DocumentReader<? extends T> reader);

    /** This format for the values of one field, such as a HASH's: its exceptions name the field. */
    DocumentFormat forField(String field);
}
