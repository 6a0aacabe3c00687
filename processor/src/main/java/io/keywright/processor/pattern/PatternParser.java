package io.keywright.processor.pattern;
import java.util.*; import java.time.*; import java.math.BigInteger; import java.time.temporal.TemporalAmount;
final class PatternParser { PatternParser(String t){} KeyPattern parse(){ throw new UnsupportedOperationException(); } }
