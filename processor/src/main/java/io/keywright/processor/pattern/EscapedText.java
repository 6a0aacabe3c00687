package io.keywright.processor.pattern;

import java.time.*;
import java.util.*;

final class EscapedText {
    static final Language LANGUAGE = ByteSet.ALL.times(1);
    static final Language HEX_LANGUAGE = ByteSet.ALL.times(1);

    static String encode(String s) {
        throw new UnsupportedOperationException();
    }
}
