/**
 * What the shop does: each service stands on one or two generated repositories, and on a table where PostgreSQL holds
 * the truth. {@code io.keywright.sample.app} imports it.
 */
@NullMarked
package io.keywright.sample.service;

import org.jspecify.annotations.NullMarked;
