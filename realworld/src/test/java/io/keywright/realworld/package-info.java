/**
 * The key schemas of real systems as tests of the whole: facts about them, proofs compared with an independent
 * computation, the declared types against a real server. Nothing imports it.
 */
@NullMarked
package io.keywright.realworld;

import org.jspecify.annotations.NullMarked;
