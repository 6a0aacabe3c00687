package io.keywright.it;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Reference data. */
@RedisKey(pattern = "setting:{tenant}:{scope:kebab}", type = RedisType.HASH)
@Persistent(reason = "reference data of the tests")
public record Setting(String tenant, Scope scope, String currency, boolean beta) {

    /** Where it counts. */
    public enum Scope {
        WEB_SHOP,
        BACK_OFFICE
    }
}
