package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Malmö", "don’t", "Moscú", "„Talks“", "Талибан", "\ud83d\ude00", "\uFEFFa", "a\u00A0b", "£5"})
    void utf8TakenForAnotherEncodingIsFound(String text) {
        byte[] bytes = ("x " + text + " y").getBytes(StandardCharsets.UTF_8);
        assertThat(Mojibake.isIn(new String(bytes, StandardCharsets.ISO_8859_1)))
                .isTrue();
        assertThat(Mojibake.isIn(new String(bytes, Charset.forName("windows-1252"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Malm\uFFFD", "\uFFFD"})
    void whatADecoderGaveUpIsFound(String text) {
        assertThat(Mojibake.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "Malmö, Moscú, São Paulo, Ångström, Âge, Ãnima",
                "Ð and ð are letters of Iceland",
                "Талибан и Россия",
                "don’t – “quite”",
                "北京",
                "\ud83d\ude00",
                "Ñandú",
                "Â",
                "â€",
            })
    void textThatIsRightIsNot(String text) {
        assertThat(Mojibake.isIn(text)).isFalse();
    }
}
