package io.keywright.channel;

/**
 * What a subscription has done so far.
 *
 * @param received messages that arrived
 * @param handled those that the listener was called with and returned from
 * @param failed those at which the listener threw
 * @param dropped those for which there was no room
 * @param undecodable those that could not be decoded
 * @param foreign those of channels that the subscription's glob matches, but that no call of this type publishes to
 * @param gaps how many times it was cut off and is subscribed again
 * @param waiting messages that wait for the listener now
 * @param subscribed whether the server confirmed it and the connection has not been lost since
 */
public record SubscriptionMetrics(
        long received,
        long handled,
        long failed,
        long dropped,
        long undecodable,
        long foreign,
        long gaps,
        int waiting,
        boolean subscribed) {}
