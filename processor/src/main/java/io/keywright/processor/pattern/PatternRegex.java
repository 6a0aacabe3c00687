package io.keywright.processor.pattern;
import java.util.*; import java.time.*; import java.math.BigInteger; import java.time.temporal.TemporalAmount;
final class PatternRegex { static String of(BoundPattern p){ throw new UnsupportedOperationException(); } }
