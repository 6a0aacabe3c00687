package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Recordings of a user ({@code airag-voice-history}). */
@RedisKey(pattern = "airag:voice:{username}", type = RedisType.LIST, example = "jeecgboot:airag:voice:alice")
@Persistent(reason = "a user's history")
public record VoiceRecord(String username, String text, String url) {}
