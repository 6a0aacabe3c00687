package io.keywright.annotation;

/** How a keyspace's keys are spread over servers. */
public enum Topology {
    /** Nobody says; nothing is held against it. */
    UNDECLARED,

    /** One primary has all keys: a server alone, with replicas, or watched over by Sentinel. */
    SINGLE,

    /** A cluster: each key is in one of 16,384 slots, and a command can't name keys of two. */
    CLUSTER
}
