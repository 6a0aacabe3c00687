package io.keywright.processor.document;

/** Writes {@code keyspace.json}: what machines read about the keyspace. */
public final class JsonDocument {

    /** The version of the document's form. */
    public static final int FORMAT = 1;

    private JsonDocument() {}

    /** The document: LF line ends, the same for the same model. */
    public static String render(DocumentModel model) {
        return "{\n  \"format\": " + FORMAT + "\n}\n";
    }
}
