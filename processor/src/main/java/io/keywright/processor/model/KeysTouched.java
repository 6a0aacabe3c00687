package io.keywright.processor.model;

/** How many keys one call of an operation touches, and how they reach the server: what decides in a cluster. */
public enum KeysTouched {
    /** One: its parts are given, or all that is given is of one key. */
    ONE,

    /** Several, but no command names keys of two slots: each has its own, or they are grouped by slot. */
    SPLIT,

    /** Several by one command or script, which a cluster refuses unless they are in one slot. */
    TOGETHER
}
