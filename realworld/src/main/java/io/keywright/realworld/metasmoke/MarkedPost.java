package io.keywright.realworld.metasmoke;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/**
 * Posts with a mark ({@code all_posts}, {@code tps}, {@code fps}, {@code naas}, {@code nolink}, {@code questions},
 * {@code answers}, {@code autoflagged}, {@code deleted}).
 */
@RedisKey(
        pattern = "all_posts",
        type = RedisType.SET,
        example = "metasmoke/all_posts",
        repository = "AllPostsRepository")
@RedisKey(pattern = "tps", type = RedisType.SET, example = "metasmoke/tps", repository = "TpsRepository")
@RedisKey(pattern = "fps", type = RedisType.SET, example = "metasmoke/fps", repository = "FpsRepository")
@RedisKey(pattern = "naas", type = RedisType.SET, example = "metasmoke/naas", repository = "NaasRepository")
@RedisKey(pattern = "nolink", type = RedisType.SET, example = "metasmoke/nolink", repository = "NolinkRepository")
@RedisKey(
        pattern = "questions",
        type = RedisType.SET,
        example = "metasmoke/questions",
        repository = "QuestionsRepository")
@RedisKey(pattern = "answers", type = RedisType.SET, example = "metasmoke/answers", repository = "AnswersRepository")
@RedisKey(
        pattern = "autoflagged",
        type = RedisType.SET,
        example = "metasmoke/autoflagged",
        repository = "AutoflaggedRepository")
@RedisKey(pattern = "deleted", type = RedisType.SET, example = "metasmoke/deleted", repository = "DeletedRepository")
@Persistent(reason = "loaded from the database")
public record MarkedPost(@Member long postId) {}
