package io.keywright.processor.pattern;
import java.util.*; import java.time.*; import java.math.BigInteger; import java.time.temporal.TemporalAmount;
final class TtlParser { TtlParser(String t){} TtlExpression parse(){ throw new UnsupportedOperationException(); } static String render(long m){ throw new UnsupportedOperationException(); } }
