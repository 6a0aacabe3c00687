package io.keywright.processor.pattern;
import java.util.*; import java.time.*; import java.math.BigInteger; import java.time.temporal.TemporalAmount;
final class CodecResolver { static PartCodec resolve(PartType t,String f){ throw new UnsupportedOperationException(); } static PartCodec resolve(List<PartType> t,String f){ throw new UnsupportedOperationException(); } }
