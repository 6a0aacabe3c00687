package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;

/** The runtime's types that codec methods name. The processor does not depend on the runtime, so they stand here. */
public final class CodecTypes {

    public static final ClassName VALUE_WRITER = codec("ValueWriter");
    public static final ClassName VALUE_READER = codec("ValueReader");
    public static final ClassName FIELD_NAME = codec("FieldName");
    public static final ClassName TEXT_FORM = codec("TextForm");
    public static final ClassName DOCUMENT_FORMAT = codec("DocumentFormat");
    public static final ClassName JSON_FORMAT = codec("JsonFormat");
    public static final ClassName MESSAGE_PACK_FORMAT = codec("MessagePackFormat");
    public static final ClassName CODEC_EXCEPTION = codec("CodecException");
    public static final ClassName VALUE_CODEC = codec("ValueCodec");

    private CodecTypes() {}

    private static ClassName codec(String simpleName) {
        return ClassName.get("io.keywright.codec", simpleName);
    }
}
