/**
 * What validation has proved and everything else is made from: immutable records, without anything of javac. Every
 * package of the processor may import it; it imports none of them.
 */
@NullMarked
package io.keywright.processor.model;

import org.jspecify.annotations.NullMarked;
