package social;

import io.keywright.annotation.Accept;
import io.keywright.annotation.Bounded;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import io.keywright.annotation.WhenFull;

/** What is to be done, in the order of its arrival. */
@Accept(rule = "HotSlot", reason = "jobs move between queues, which needs them in one slot")
@RedisKey(pattern = "jobs:{{q}}:{queue}:{state}", type = RedisType.LIST)
@Persistent(reason = "work that must not be lost")
@Bounded(value = 10_000, whenFull = WhenFull.REFUSE)
public record Job(String queue, State state, @Value String id) {

    /** Where a job is. */
    public enum State {
        WAITING,
        TAKEN
    }
}
