package io.keywright.processor.pattern;

import java.math.BigInteger;
import java.time.*;
import java.util.*;

final class EpochLanguage {
    static Language seconds(long s) {
        throw new UnsupportedOperationException();
    }

    static Language millis(long s) {
        throw new UnsupportedOperationException();
    }

    static Language readable(int d) {
        throw new UnsupportedOperationException();
    }

    static String describeStep(Duration s, Duration u) {
        throw new UnsupportedOperationException();
    }

    static String floor(BigInteger b, long s) {
        throw new UnsupportedOperationException();
    }
}
