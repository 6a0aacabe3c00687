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
    boolean evicting;
    boolean grouped;
    boolean stampedAtFill;
    boolean joinedBlindly;
    boolean through;
    boolean throughBlindly;
    boolean droppedSilently;

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

    /** Fences are acknowledged by the replica before the work begins. */
    ModelConfig acknowledged() {
        acknowledged = true;
        return this;
    }

    /** Writers write by themselves, and evict after it, at a level that has fences. */
    ModelConfig evicting() {
        evicting = true;
        return this;
    }

    /** What FAILOVER_SAFE is, against one failover. */
    ModelConfig survivesFailover() {
        return epochs().acknowledged().against(0, 0, 0, 1);
    }

    /** The key belongs to a group, which every other writer evicts in place of the key. */
    ModelConfig grouped() {
        grouped = true;
        return this;
    }

    /** A negative control: the generation is asked for when the value is stored, not before it is loaded. */
    ModelConfig stampedAtFill() {
        stampedAtFill = true;
        return grouped();
    }

    /** A negative control: the load of another reader is joined whatever its generation. */
    ModelConfig joinedBlindly() {
        joinedBlindly = true;
        return grouped().oneProcess();
    }

    /** Every other writer writes through, beginning with the last. */
    ModelConfig through() {
        through = true;
        return this;
    }

    /** A negative control: the value is put there whatever is there. */
    ModelConfig throughBlindly() {
        throughBlindly = true;
        return through();
    }

    /** A negative control: the token of a writer that died goes, and leaves no trace. */
    ModelConfig droppedSilently() {
        droppedSilently = true;
        return through();
    }

    Read.Rules rules() {
        return new Read.Rules(getFirst, true, staleOnErrorOnly, epochs || grouped);
    }
}
