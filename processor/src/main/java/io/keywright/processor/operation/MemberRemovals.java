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
     * @param costOfSeveral of removing n
     */
    static void add(ElementWords words, String command, String cost, String costOfSeveral, List<Operation> operations) {
        operations.add(words.on("remove", words.member())
                .result(ClassName.get(Boolean.class), "whether it was there")
                .summary("Removes a member. With its last one the key goes too.")
                .costs(cost, words.removal(command))
                .build());
        operations.add(words.on("removeAll", words.members())
                .result(ClassName.get(Long.class), "how many there were")
                .summary("Removes several members. With its last one the key goes too.")
                .costs(costOfSeveral + " in the members given", words.removal(command))
                .ofOneKey()
                .build());
    }
}
