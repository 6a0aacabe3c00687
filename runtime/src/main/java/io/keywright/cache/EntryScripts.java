package io.keywright.cache;

import io.keywright.script.Script;

/** The protocol's steps as scripts, for entries of one Redis type. Those of all types take the same arguments. */
record EntryScripts(
        Script getOrLease,
        Script leaseOrGet,
        Script takeOver,
        Script fill,
        Script release,
        Script claim,
        Script refresh,
        Script fence,
        Script unfence,
        Script put) {

    static final EntryScripts STRING = new EntryScripts(
            CacheScripts.GET_OR_LEASE,
            CacheScripts.LEASE_OR_GET,
            CacheScripts.TAKE_OVER,
            CacheScripts.FILL,
            CacheScripts.RELEASE,
            CacheScripts.CLAIM,
            CacheScripts.REFRESH,
            CacheScripts.FENCE,
            CacheScripts.UNFENCE,
            CacheScripts.PUT);

    static final EntryScripts HASH = new EntryScripts(
            HashScripts.GET_OR_LEASE,
            HashScripts.LEASE_OR_GET,
            HashScripts.TAKE_OVER,
            HashScripts.FILL,
            HashScripts.RELEASE,
            HashScripts.CLAIM,
            HashScripts.REFRESH,
            HashScripts.FENCE,
            HashScripts.UNFENCE,
            HashScripts.PUT);
}
