package io.keywright.repository;

/**
 * What a plain text codec throws when bytes are not the text it reads. The store turns it into a
 * {@link io.keywright.codec.CodecException} that says where. Its message says what is wrong and never quotes the bytes.
 */
final class MalformedTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String problem;

    /**
     * Says what is wrong.
     *
     * @param problem what the bytes are instead, such as {@code not a decimal number}
     */
    MalformedTextException(String problem) {
        super(problem);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
