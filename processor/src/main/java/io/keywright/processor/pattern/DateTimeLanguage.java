package io.keywright.processor.pattern;
import java.util.*; import java.time.*; import java.math.BigInteger; import java.time.temporal.TemporalAmount;
final class DateTimeLanguage { DateTimeLanguage(DateTimeFormat f,Duration d){} Language language(){ throw new UnsupportedOperationException(); } }
