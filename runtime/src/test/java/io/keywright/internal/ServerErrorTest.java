package io.keywright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    WRONGTYPE Operation against a key holding the wrong kind of value | WRONGTYPE Operation against a key holding the wrong kind of value
                    ERR unknown command 'GETX', with args beginning with: 'secret' 'it''s' | ERR unknown command '…',
                    ERR unknown command `GETX`, with args beginning with: `secret`, | ERR unknown command `…`,
                    NOPERM No permissions to access the 'secret' key | NOPERM No permissions to access the '…' key
                    ERR "a" and 'b' and "c" end | ERR "…" end
                    ERR it's | ERR it's
                    """)
    void whatAServerQuotesIsCutOut(String answer, String expected) {
        assertThat(ServerError.redact(answer)).isEqualTo(expected);
    }

    /** Each line's text is a real server's: 6.2, then 7.0 and later. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    WRONGTYPE Operation against a key holding the wrong kind of value | WRONGTYPE
                    ERR value is not an integer or out of range | ERR
                    wrong number of arguments | ERR
                    ERR Error running script (call to f_6e59a3f63ad35ee9da6ae2abcd0ab0a6a30c5a73): @user_script:3: @user_script: 3: -READONLY You can't write against a read only replica. | READONLY
                    ERR Error running script (call to f_6e59): @user_script:1: @user_script: 1: -OOM command not allowed when used memory > 'maxmemory'. | OOM
                    ERR Error running script (call to f_6e59): @user_script:1: WRONGTYPE Operation against a key holding the wrong kind of value | WRONGTYPE
                    ERR Error running script (call to f_6e59): @user_script:1: ERR value is not an integer or out of range | ERR
                    ERR Error running script (call to f_6e59): @user_script:1: @user_script: 1: The user executing the script can't run this command or subcommand | NOPERM
                    ERR Error running script (call to f_6e59): something else | ERR
                    READONLY You can't write against a read only replica. script: 6e59a3f6, on @user_script:3. | READONLY
                    ERR The user executing the script can't run this command or subcommand script: 6e59a3f6, on @user_script:3. | NOPERM
                    ERR ACL failure in script: User narrow has no permissions to run the 'incrby' command script: 6e59a3f6, on @user_script:3. | NOPERM
                    """)
    void theCodeIsThatOfWhatWasRefusedAlsoInsideAScript(String answer, String expected) {
        assertThat(ServerError.code(answer)).isEqualTo(expected);
        assertThat(ServerError.is(answer, expected)).isTrue();
    }

    /** What was refused inside a script may have had commands before it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    NOPERM this user has no permissions to run the 'eval' command | NOPERM | true
                    NOPERM No permissions to access a key script: 6e59a3f6, on @user_script:3. | NOPERM | false
                    ERR Error running script (call to f_6e59): @user_script:1: @user_script: 1: -MOVED 1 x | MOVED | false
                    MOVED 866 127.0.0.1:7000 | MOVED | true
                    NOSCRIPT No matching script. Please use EVAL. | NOSCRIPT | true
                    MOVED 866 127.0.0.1:7000 | ASK | false
                    """)
    void onlyARefusalOfTheWholeCommandSaysThatNothingWasExecuted(String answer, String code, boolean expected) {
        assertThat(ServerError.isUpFront(answer, code)).isEqualTo(expected);
    }

    @Test
    void anEmptyErrorHasTheGeneralCode() {
        assertThat(ServerError.code(null)).isEqualTo("ERR");
        assertThat(ServerError.code("")).isEqualTo("ERR");
        assertThat(ServerError.redact(null)).isEqualTo("ERR");
    }
}
