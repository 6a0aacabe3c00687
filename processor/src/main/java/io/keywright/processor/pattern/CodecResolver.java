package io.keywright.processor.pattern;

import java.time.*;
import java.util.*;

final class CodecResolver {
    static PartCodec resolve(PartType t, String f) {
        throw new UnsupportedOperationException();
    }

    static PartCodec resolve(List<PartType> t, String f) {
        throw new UnsupportedOperationException();
    }
}
