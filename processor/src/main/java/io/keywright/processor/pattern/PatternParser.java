package io.keywright.processor.pattern;

import java.time.*;
import java.util.*;

final class PatternParser {
    PatternParser(String t) {}

    KeyPattern parse() {
        throw new UnsupportedOperationException();
    }
}
