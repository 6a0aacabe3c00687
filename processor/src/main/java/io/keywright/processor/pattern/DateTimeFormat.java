package io.keywright.processor.pattern;

import java.time.*;
import java.util.*;

final class DateTimeFormat {
    static DateTimeFormat parse(TemporalKind k, String p) {
        throw new UnsupportedOperationException();
    }

    Language digitsOnly() {
        throw new UnsupportedOperationException();
    }

    String format(Instant i, String z, Duration d) {
        throw new UnsupportedOperationException();
    }
}
