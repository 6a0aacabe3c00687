package io.keywright.processor.pattern;
import java.util.*; import java.time.*; import java.math.BigInteger; import java.time.temporal.TemporalAmount;
final class LanguageRegex { static String characterClass(ByteSet b){ throw new UnsupportedOperationException(); } }
