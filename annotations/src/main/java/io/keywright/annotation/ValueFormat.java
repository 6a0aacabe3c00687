package io.keywright.annotation;

/** How a document (a value of several components, or of a structured one) is encoded. */
public enum ValueFormat {
    /** JSON in UTF-8: readable by every language and in {@code redis-cli}. */
    JSON,

    /** MessagePack: smaller and binary. Needs {@code org.msgpack:msgpack-core} on the class path. */
    MESSAGE_PACK
}
