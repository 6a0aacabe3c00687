/**
 * What generated repositories stand on: the command channel, calls and the stores of each Redis type. Generated code
 * and {@code io.keywright} may import it; applications need it only for commands that no repository offers.
 */
@NullMarked
package io.keywright.repository;

import org.jspecify.annotations.NullMarked;
