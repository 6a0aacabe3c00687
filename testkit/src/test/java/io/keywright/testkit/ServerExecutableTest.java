package io.keywright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerExecutableTest {

    @ParameterizedTest
    @CsvSource({"Linux,amd64", "Linux,aarch64", "Mac OS X,x86_64", "Mac OS X,aarch64"})
    void theJarHasAServerForThisMachine(String os, String architecture) {
        assertThat(getClass().getResource("/" + EmbeddedBinary.resourceName(os, architecture)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis-1.0", "../redis-6.2", ""})
    void saysWhatToDoAboutAServerThatIsNotThere(String name) {
        assertThatThrownBy(() -> ServerExecutable.named(name))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The tests ask for the server '" + name + "', but ")
                .hasMessageContaining("ci/servers.sh")
                .hasMessageContaining("-Dkeywright.test.servers=embedded");
    }

    @Test
    void theEmbeddedOneIsUnpackedOnce() {
        assertThat(ServerExecutable.embedded()).isEqualTo(ServerExecutable.embedded());
        assertThat(ServerExecutable.embedded().path()).isExecutable();
    }
}
