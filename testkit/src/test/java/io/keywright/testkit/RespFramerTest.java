package io.keywright.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RespFramerTest {

    private static final List<String> FRAMES = List.of(
            "+OK\r\n",
            "-ERR no\r\n",
            ":42\r\n",
            "$-1\r\n",
            "*-1\r\n",
            "_\r\n",
            "*0\r\n",
            "$0\r\n\r\n",
            "$8\r\n*3\r\n$1\r\n\r\n",
            "*2\r\n*2\r\n:1\r\n$1\r\n\n\r\n*0\r\n",
            "%1\r\n+key\r\n*1\r\n#t\r\n",
            ">2\r\n+invalidate\r\n_\r\n",
            "|1\r\n+ttl\r\n:3\r\n$5\r\nvalue\r\n",
            "=7\r\ntxt:abc\r\n",
            "PING\r\n",
            "*1\r\n$4\r\nPING\r\n");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 4096})
    void cutsTheSameFramesHoweverTheBytesArrive(int chunk) {
        byte[] stream = String.join("", FRAMES).getBytes(ISO_8859_1);
        RespFramer framer = new RespFramer();
        List<String> frames = new ArrayList<>();
        for (int from = 0; from < stream.length; from += chunk) {
            byte[] part = Arrays.copyOfRange(stream, from, Math.min(stream.length, from + chunk));
            framer.feed(part, part.length);
            for (byte[] frame = framer.next(); frame != null; frame = framer.next()) {
                frames.add(new String(frame, ISO_8859_1));
            }
        }
        assertThat(frames).isEqualTo(FRAMES);
    }

    @Test
    void givesOutABigFrameOnlyWhenItIsWhole() {
        byte[] frame = ("$100000\r\n" + "x".repeat(100_000) + "\r\n").getBytes(ISO_8859_1);
        RespFramer framer = new RespFramer();
        framer.feed(frame, frame.length - 1);
        assertThat(framer.next()).isNull();
        framer.feed(new byte[] {'\n'}, 1);
        assertThat(framer.next()).isEqualTo(frame);
    }

    @Test
    void namesTheCommand() {
        assertThat(RespFramer.commandName("*2\r\n$3\r\nget\r\n$1\r\nk\r\n".getBytes(ISO_8859_1)))
                .isEqualTo("GET");
        assertThat(RespFramer.commandName("ping hello\r\n".getBytes(ISO_8859_1)))
                .isEqualTo("PING");
    }
}
