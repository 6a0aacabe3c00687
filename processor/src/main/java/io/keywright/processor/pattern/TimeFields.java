package io.keywright.processor.pattern;

import java.time.*;
import java.time.temporal.TemporalAmount;
import java.util.*;

final class TimeFields {
    static Duration longest(TemporalAmount a) {
        throw new UnsupportedOperationException();
    }

    static Optional<TemporalAmount> bucket(TimeCodec.DateTime d) {
        throw new UnsupportedOperationException();
    }

    static String describe(TimeCodec.DateTime d) {
        throw new UnsupportedOperationException();
    }

    static boolean keepsAll(TimeCodec.DateTime d) {
        throw new UnsupportedOperationException();
    }
}
