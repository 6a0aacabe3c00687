/**
 * Pub/Sub: typed messages published to channels, and subscriptions that come back after an outage and say what they may
 * have missed. Generated classes and applications may import it; it imports {@code repository} and {@code key}.
 */
@NullMarked
package io.keywright.channel;

import org.jspecify.annotations.NullMarked;
