package io.keywright.processor.model;

/**
 * A judgement that the schema's author accepts.
 *
 * @param rule the rule's name
 * @param reason why; empty where it was suppressed without one
 * @param place what the acceptance stands on, by its name in Java
 */
public record Acceptance(String rule, String reason, String place) {}
