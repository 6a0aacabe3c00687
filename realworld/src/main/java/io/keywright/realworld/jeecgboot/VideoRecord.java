package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Videos of a user ({@code airag-video-history}). */
@RedisKey(pattern = "airag:video:{username}", type = RedisType.LIST, example = "jeecgboot:airag:video:alice")
@Persistent(reason = "a user's history")
public record VideoRecord(String username, String prompt, String url) {}
