package io.keywright.processor.pattern;

import java.time.*;
import java.util.*;

final class KeyReader {
    KeyReader(BoundPattern p) {}

    List<Reading> readings(byte[] k, int l) {
        throw new UnsupportedOperationException();
    }
}
