package io.keywright.cache;

import io.keywright.annotation.Consistency;
import io.keywright.cache.ModelKey.Scheme;
import io.keywright.cache.ModelState.Budget;

/** What one search looks at: who takes part, and what the adversary may do. */
final class ModelConfig {

    final String name;
    final Consistency level;
    Scheme scheme = Scheme.OURS;
    int readers = 2;
    int reads = 2;
    int writers = 1;
    Budget budget = new Budget(0, 0, 0, 0);
    boolean epochs;
    boolean getFirst;
    boolean oneProcess;
    boolean aging;
    boolean staleOnErrorOnly;
    boolean overrun;
    boolean acknowledged;

    private ModelConfig(String name, Consistency level) {
        this.name = name;
        this.level = level;
    }

    static ModelConfig of(String name, Consistency level) {
        return new ModelConfig(name, level);
    }

    ModelConfig scheme(Scheme known) {
        scheme = known;
        return this;
    }

    ModelConfig with(int readers, int reads, int writers) {
        this.readers = readers;
        this.reads = reads;
        this.writers = writers;
        return this;
    }

    /**
     * How often the adversary may do what.
     *
     * @param faults lost, late, repeated and refused commands; failing loads
     */
    ModelConfig against(int readerCrashes, int writerCrashes, int faults, int failovers) {
        budget = new Budget(readerCrashes, writerCrashes, faults, failovers);
        return this;
    }

    /** Entries count only under the master under which they were loaded. */
    ModelConfig epochs() {
        epochs = true;
        return this;
    }

    ModelConfig getFirst() {
        getFirst = true;
        return this;
    }

    /** One JVM: a waiting reader takes the result of the load whose lease it sees. */
    ModelConfig oneProcess() {
        oneProcess = true;
        return this;
    }

    /** Entries may be due or stale at any time, and are loaded anew. */
    ModelConfig aging(boolean onErrorOnly) {
        aging = true;
        staleOnErrorOnly = onErrorOnly;
        return this;
    }

    /** Fences may expire before their writers have finished. */
    ModelConfig overrun() {
        overrun = true;
        return this;
    }

    /** Fences and evictions are acknowledged by the replica. */
    ModelConfig acknowledged() {
        acknowledged = true;
        return this;
    }

    Read.Rules rules() {
        return new Read.Rules(getFirst, true, staleOnErrorOnly, epochs);
    }
}
