/**
 * The entry points that the compiler calls: one type in and its repository, or what it evicts, out; and all types in
 * and the keyspace's proofs and documents out. Nothing imports this package.
 */
@NullMarked
package io.keywright.processor;

import org.jspecify.annotations.NullMarked;
