package io.keywright.processor.pattern;

import java.time.*;
import java.util.*;

final class PatternRegex {
    static String of(BoundPattern p) {
        throw new UnsupportedOperationException();
    }
}
