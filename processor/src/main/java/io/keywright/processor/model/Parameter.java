package io.keywright.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a generated method.
 *
 * @param type its type
 * @param name its name
 * @param description its {@code @param} text, without a closing full stop; empty where the name says it all
 */
public record Parameter(TypeName type, String name, String description) {}
