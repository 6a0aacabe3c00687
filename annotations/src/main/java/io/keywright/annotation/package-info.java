/**
 * The annotations with which a Redis keyspace is declared. This package depends on nothing; everything else may import
 * it.
 */
package io.keywright.annotation;
