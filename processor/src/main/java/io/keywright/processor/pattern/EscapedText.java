package io.keywright.processor.pattern;
import java.util.*; import java.time.*; import java.math.BigInteger; import java.time.temporal.TemporalAmount;
final class EscapedText { static final Language LANGUAGE=ByteSet.ALL.times(1); static final Language HEX_LANGUAGE=ByteSet.ALL.times(1); static String encode(String s){ throw new UnsupportedOperationException(); } }
