package io.keywright.realworld.retwisj;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Whose a token is ({@code auth-lookup}). */
@RedisKey(pattern = "auth:{authKey:[A-Za-z0-9_-]}", type = RedisType.STRING, example = "retwisj:auth:tok8sJ2kLm9QwEr")
@Persistent(reason = "the database of this sample")
public record AuthLookup(String authKey, @Value long uid) {}
