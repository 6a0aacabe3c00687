package io.keywright.processor.pattern;

import java.time.*;
import java.util.*;

final class DateTimeLanguage {
    DateTimeLanguage(DateTimeFormat f, Duration d) {}

    Language language() {
        throw new UnsupportedOperationException();
    }
}
