package io.keywright.realworld.retwisj;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Who has a name ({@code name-to-uid}). */
@RedisKey(pattern = "user:{username}:uid", type = RedisType.STRING, example = "retwisj:user:alice:uid")
@Persistent(reason = "the database of this sample")
public record NameToUid(String username, @Value long uid) {}
