package io.keywright.repository;

import static io.keywright.repository.ScriptPrelude.script;

import io.keywright.script.Script;

/** The Lua scripts of HYPERLOGLOG, over the {@link ScriptPrelude}. */
final class HyperLogLogScripts {

    /** KEYS[1]: where to; KEYS[2...]: what is merged into it. */
    static final Script MERGE = script("merge", """
            redis.call('PFMERGE', unpack(KEYS))
            give_ttl()
            """);

    private HyperLogLogScripts() {}
}
