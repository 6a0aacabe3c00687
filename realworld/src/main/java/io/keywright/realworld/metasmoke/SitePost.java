package io.keywright.realworld.metasmoke;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Posts of a site ({@code site-posts}). */
@RedisKey(pattern = "sites/{siteId}/posts", type = RedisType.SET, example = "metasmoke/sites/42/posts")
@Persistent(reason = "loaded from the database")
public record SitePost(long siteId, @Member long postId) {}
