package io.keywright.processor.pattern;
import java.util.*; import java.time.*; import java.math.BigInteger; import java.time.temporal.TemporalAmount;
final class KeyReader { KeyReader(BoundPattern p){} List<Reading> readings(byte[] k,int l){ throw new UnsupportedOperationException(); } }
