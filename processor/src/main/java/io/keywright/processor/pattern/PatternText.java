package io.keywright.processor.pattern;

import java.time.*;
import java.util.*;

final class PatternText {
    static String display(BoundPattern p) {
        throw new UnsupportedOperationException();
    }

    static String example(BoundPattern p) {
        throw new UnsupportedOperationException();
    }

    static String literalPrefix(BoundPattern p) {
        throw new UnsupportedOperationException();
    }

    static String glob(BoundPattern p) {
        throw new UnsupportedOperationException();
    }

    static Optional<String> hashTag(BoundPattern p) {
        throw new UnsupportedOperationException();
    }
}
