package io.keywright.processor.pattern;

import java.time.*;
import java.util.*;

final class Samples {
    static final Instant NOW = Instant.EPOCH;

    static String hex(String n, int l) {
        throw new UnsupportedOperationException();
    }

    static String number(String n) {
        throw new UnsupportedOperationException();
    }

    static String uuid(String n) {
        throw new UnsupportedOperationException();
    }

    static String text(String n) {
        throw new UnsupportedOperationException();
    }

    static String base64Url(String n) {
        throw new UnsupportedOperationException();
    }

    static String within(CharRun r, String n) {
        throw new UnsupportedOperationException();
    }
}
