package io.keywright.sample.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order, and how often, resources are closed. */
class ResourcesTest {

    private final List<String> closed = new ArrayList<>();
    private final Resources resources = new Resources();

    @Test
    void closesTheLastOneFirstAndEachOnce() throws Exception {
        resources.addServer(() -> closed.add("server"));
        resources.add(() -> closed.add("client"));

        resources.close();
        resources.close();

        assertThat(closed).containsExactly("client", "server");
    }

    @Test
    void leavesServersToTheirOwnHooks() throws Exception {
        resources.addServer(() -> closed.add("server"));
        resources.add(() -> closed.add("client"));

        resources.closeClients();
        resources.close();

        assertThat(closed).containsExactly("client");
    }

    @Test
    void closesTheOthersWhenOneFails() throws Exception {
        resources.add(() -> closed.add("server"));
        resources.add(() -> {
            throw new IllegalStateException("stuck");
        });

        assertThatThrownBy(resources::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stuck");
        assertThat(closed).containsExactly("server");
    }

    @Test
    void closesAtOnceWhatComesTooLate() throws Exception {
        resources.close();

        assertThatThrownBy(() -> resources.add(() -> closed.add("late"))).isInstanceOf(IllegalStateException.class);
        assertThat(closed).containsExactly("late");
    }
}
