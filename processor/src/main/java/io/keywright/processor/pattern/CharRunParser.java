package io.keywright.processor.pattern;
import java.util.*; import java.time.*; import java.math.BigInteger; import java.time.temporal.TemporalAmount;
final class CharRunParser { CharRunParser(String t){} CharRun parse(){ throw new UnsupportedOperationException(); } }
