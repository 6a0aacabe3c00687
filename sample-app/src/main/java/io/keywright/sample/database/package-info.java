/**
 * The shop's PostgreSQL: schema, tables, and the made-up but plausible data in them. It knows the domain records, and
 * of Redis only that there are caches, which it tells of its transactions.
 */
@NullMarked
package io.keywright.sample.database;

import org.jspecify.annotations.NullMarked;
