package io.keywright.realworld.metasmoke;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Posts reported for a reason ({@code reason}). */
@RedisKey(pattern = "reasons/{reasonId}", type = RedisType.SET, example = "metasmoke/reasons/42")
@Persistent(reason = "loaded from the database")
public record ReasonPost(long reasonId, @Member long postId) {}
