package io.keywright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void comesBackFromItsText() {
        for (Cursor cursor : new Cursor[] {
            Cursor.start(),
            Cursor.end(),
            Cursor.at(new byte[] {0, -1, 7}),
            Cursor.at(new byte[] {'0'}),
            Cursor.at(new byte[1])
        }) {
            assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
        }
        assertThat(Cursor.at(new byte[] {(byte) 0xd1}).toString()).isNotIn("0", "-");
    }

    @Test
    void knowsItsEnds() {
        assertThat(Cursor.start().isStart()).isTrue();
        assertThat(Cursor.start().isEnd()).isFalse();
        assertThat(Cursor.end().isEnd()).isTrue();
        assertThat(Cursor.end()).isNotEqualTo(Cursor.start());
        assertThat(Cursor.at(new byte[] {1}).isStart()).isFalse();
    }

    @Test
    void isNotMadeOfAnyText() {
        assertThatThrownBy(() -> Cursor.parse("§")).isInstanceOf(IllegalArgumentException.class);
    }
}
