package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentersTest {
    private static List<String> sentences(String language, String text) {
        return new SentenceSplitter(language)
                .split(text).stream()
                        .map(sentence -> text.substring(sentence.begin(), sentence.end()))
                        .toList();
    }

    private static List<String> tokens(String language, String text) {
        int[] spans = new Tokenizer(language).spans(text);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < spans.length; i += 2) {
            tokens.add(text.substring(spans[i], spans[i + 1]));
        }
        return tokens;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Russland hat die Taliban anerkannt. | Kabul dankte am Donnerstag.",
                "fr | La Russie a reconnu les talibans. | Kaboul a remercié Moscou.",
                "it | La Russia ha riconosciuto i talebani. | Kabul ha ringraziato Mosca.",
                "es | Rusia reconoció a los talibanes. | Kabul dio las gracias.",
                "nl | Rusland heeft de Taliban erkend. | Kabul bedankte Moskou.",
                "ru | Россия признала «Талибан». | Кабул поблагодарил Москву в 2025 г. за это.",
                "zh | 俄罗斯承认塔利班。 | 喀布尔表示感谢。",
                "ar | اعترفت روسيا بحركة طالبان. | هل شكرت كابول موسكو؟",
                "fa | روسیه طالبان را به رسمیت شناخت. | کابل تشکر کرد.",
                "ps | روسیې طالبان په رسمیت وپېژندل. | کابل مننه وکړه.",
                "xx | Russia recognised the Taliban. | Kabul said thanks.",
            })
    void twoSentencesAreTwo(String language, String first, String second) {
        String gap = language.equals("zh") ? "" : " ";
        assertThat(sentences(language, first + gap + second)).containsExactly(first, second);
    }

    @Test
    void languagesWithoutAListShareOneSetOfRules() {
        String language = StopWords.listFor("zh");

        assertThat(language).isEmpty();
        assertThat(sentences(language, "俄罗斯承认塔利班。喀布尔表示感谢。")).hasSize(2);
        assertThat(tokens(language, "俄罗斯承认塔利班。")).contains("俄罗斯", "承认", "。");
    }

    @Test
    void tokensAreThoseOfTheLanguage() {
        assertThat(tokens("de", "Die Taliban, so Moskau.")).containsExactly("Die", "Taliban", ",", "so", "Moskau", ".");
        assertThat(tokens("ru", "Россия признала «Талибан»."))
                .containsExactly("Россия", "признала", "«", "Талибан", "»", ".");
        assertThat(tokens("zh", "俄罗斯承认塔利班。")).contains("俄罗斯", "承认", "。");
        assertThat(String.join("", tokens("th", "รัสเซียรับรองตาลีบัน"))).isEqualTo("รัสเซียรับรองตาลีบัน");
    }

    @Test
    void aParagraphWithoutSpacesIsCutHoweverLongItIs() {
        String paragraph = "俄罗斯承认塔利班。".repeat(500);

        assertThat(sentences("zh", paragraph)).hasSize(500);
        assertThat(tokens("zh", paragraph)).hasSizeGreaterThan(1_500);
    }
}
