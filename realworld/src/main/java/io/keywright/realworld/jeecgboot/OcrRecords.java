package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** All recognised texts ({@code airag-ocr}). */
@RedisKey(pattern = "airag:ocr", type = RedisType.STRING, example = "jeecgboot:airag:ocr")
@Persistent(reason = "one key that holds the whole table")
public record OcrRecords(@Value List<String> records) {}
