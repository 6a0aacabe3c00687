package io.keywright.processor.pattern;
import java.util.*; import java.time.*; import java.math.BigInteger; import java.time.temporal.TemporalAmount;
final class DateTimeFormat { static DateTimeFormat parse(TemporalKind k,String p){ throw new UnsupportedOperationException(); } Language digitsOnly(){ throw new UnsupportedOperationException(); } String format(Instant i,String z,Duration d){ throw new UnsupportedOperationException(); } }
