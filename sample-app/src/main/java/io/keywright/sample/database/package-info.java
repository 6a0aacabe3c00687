/**
 * The shop's PostgreSQL: schema, tables, and the made-up but plausible data in them. It knows the domain records, and
 * nothing of Redis.
 */
@NullMarked
package io.keywright.sample.database;

import org.jspecify.annotations.NullMarked;
