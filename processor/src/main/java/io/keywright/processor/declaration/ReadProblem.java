package io.keywright.processor.declaration;

import javax.lang.model.element.Element;

/**
 * Something in a declaration that can't be read.
 *
 * @param element what the message belongs on
 * @param rule the id of the rule that it breaks
 * @param message one sentence that says what is wrong
 * @param fix one sentence that says how to mend it
 */
public record ReadProblem(Element element, String rule, String message, String fix) {}
