package io.keywright.processor.pattern;

import java.time.*;
import java.util.*;

final class LanguageRegex {
    static String characterClass(ByteSet b) {
        throw new UnsupportedOperationException();
    }
}
