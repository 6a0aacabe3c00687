package io.keywright.processor.pattern;

import java.time.*;
import java.util.*;

final class CharRunParser {
    CharRunParser(String t) {}

    CharRun parse() {
        throw new UnsupportedOperationException();
    }
}
