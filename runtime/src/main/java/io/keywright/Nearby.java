package io.keywright;

/**
 * What a search by place found.
 *
 * @param element the member at its place
 * @param metres how far it is from where the search was made
 */
public record Nearby<E>(E element, double metres) {}
