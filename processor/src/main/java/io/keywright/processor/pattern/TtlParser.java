package io.keywright.processor.pattern;

import java.time.*;
import java.util.*;

final class TtlParser {
    TtlParser(String t) {}

    TtlExpression parse() {
        throw new UnsupportedOperationException();
    }

    static String render(long m) {
        throw new UnsupportedOperationException();
    }
}
