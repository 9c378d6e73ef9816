package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTokensTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Taliban's, Taliban 's",
                "Taliban’s, Taliban ’s",
                "TALIBAN'S, TALIBAN 'S",
                "Talibans', Talibans '",
                "Anti-Taliban, Anti - Taliban",
                "Russia–Taliban, Russia – Taliban",
                "Russia—Taliban, Russia — Taliban",
                "Russia/Taliban, Russia / Taliban",
                "U.S.-Taliban, U.S. - Taliban",
                "U.S., U.S.",
                "U.S.'s, U.S. 's",
                "a.m., a.m.",
                "U.S.S.R., U.S.S.R.",
                "Da'esh, Da'esh",
                "Da’esh, Da’esh",
                "N'Djamena, N'Djamena",
                "O'Brien's, O'Brien 's",
                "Guinea-Bissau, Guinea - Bissau",
                "Kabul.The, Kabul . The",
                "Kabul., Kabul .",
                "(Taliban), ( Taliban )",
                "Côte, Côte",
                "俄罗斯承认, 俄 罗 斯 承 认",
                "タリバン政権が, タリバン 政 権 が",
                "G7峰会, G7 峰 会",
                "탈레반이, 탈레반이",
                "Талибан»., Талибан » .",
                "طالبان؟, طالبان ؟",
                "Taliban😀, Taliban 😀",
            })
    void aTokenIsCutAtWhatIsNoLetter(String token, String words) {
        assertThat(split(token)).isEqualTo(List.of(words.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Taliban's, Taliban 's",
                "Anti-Taliban, Anti - Taliban",
                "Russia–Taliban, Russia – Taliban",
                "U.S.-Taliban, U.S. - Taliban",
                "U.S., U.S.",
                "Da'esh, Da'esh",
                "Guinea-Bissau, Guinea - Bissau",
                "N'Djamena, N'Djamena",
                "O'Brien's, O'Brien 's",
                "Islamic Emirate of Afghanistan, Islamic Emirate of Afghanistan",
            })
    void anAliasIsCutAsATextIs(String alias, String words) {
        assertThat(AliasTokens.of(alias)).isEqualTo(List.of(words.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "U.S., u.s",
                "U.S, u.s",
                "Da’esh, da'esh",
                "Daʼesh, da'esh",
                "–, -",
                "‑, -",
                "−, -",
                "TALIBAN, taliban",
                "., .",
            })
    void wordsThatDifferOnlyInCaseOrTypographyAreTheSame(String word, String folded) {
        assertThat(MatchTokens.fold(word)).isEqualTo(folded);
    }

    @Test
    void offsetsAreThoseOfTheText() {
        int[] spans = new int[18];
        assertThat(MatchTokens.split("in Taliban's", 3, 12, spans)).isEqualTo(4);
        assertThat(spans).startsWith(3, 10, 10, 12, 0);
    }

    @Test
    void everyCharacterOfATokenIsInExactlyOneWord() {
        for (String token :
                List.of("x'", "'", "''s", "s's's", "\uD83D\uDE00'\uD83D\uDE00", "a.b.c.", ".a.", "e\u0301's")) {
            assertThat(String.join("", split(token))).isEqualTo(token);
        }
    }

    private static List<String> split(String token) {
        int[] spans = new int[2 * token.length()];
        int size = MatchTokens.split(token, 0, token.length(), spans);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < size; i += 2) {
            words.add(token.substring(spans[i], spans[i + 1]));
        }
        return words;
    }
}
