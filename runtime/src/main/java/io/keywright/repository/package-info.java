/**
 * What generated repositories stand on. Generated code imports it, and users meet its types in the signatures of their
 * repositories; the other runtime packages do not import it.
 */
@NullMarked
package io.keywright.repository;

import org.jspecify.annotations.NullMarked;
