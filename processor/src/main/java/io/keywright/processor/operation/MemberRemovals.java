package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import io.keywright.processor.model.Operation;
import java.util.List;

/** The removal of members, the same for every type that has them. */
final class MemberRemovals {

    private MemberRemovals() {}

    /**
     * Adds them.
     *
     * @param cost of removing one
     * @param costOfSeveral of removing several, with what their number is called
     */
    static void add(ElementWords words, String command, String cost, String costOfSeveral, List<Operation> operations) {
        operations.add(words.on("remove", words.member())
                .result(ClassName.get(Boolean.class), "whether it was there")
                .summary("Removes a member. The key goes with its last one.")
                .costs(cost, words.removal(command))
                .build());
        operations.add(words.on("removeAll", words.members())
                .result(ClassName.get(Long.class), "how many there were")
                .summary("Removes several members. The key goes with its last one.")
                .costs(costOfSeveral, words.removal(command))
                .ofOneKey()
                .build());
    }
}
