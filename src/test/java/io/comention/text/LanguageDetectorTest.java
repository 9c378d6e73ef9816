package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The foreign ministry said on Thursday that Russia had recognised the government of the Taliban.",
                "de | Das Außenministerium teilte am Donnerstag mit, dass Russland die Regierung der Taliban anerkannt hat.",
                "fr | Le ministère des Affaires étrangères a annoncé jeudi que la Russie avait reconnu le gouvernement.",
                "it | Il ministero degli Esteri ha annunciato giovedì che la Russia ha riconosciuto il governo di Kabul.",
                "es | El ministerio de Asuntos Exteriores anunció el jueves que Rusia había reconocido al gobierno.",
                "nl | Het ministerie van Buitenlandse Zaken zei donderdag dat Rusland de regering van de Taliban erkent.",
                "ru | Министерство иностранных дел сообщило в четверг, что Россия признала правительство Афганистана.",
                "zh | 俄罗斯外交部星期四宣布，俄罗斯已经承认塔利班政府，并且接受了新任大使递交的国书。",
                "ar | أعلنت وزارة الخارجية يوم الخميس أن روسيا اعترفت بحكومة حركة طالبان في أفغانستان وقبلت أوراق سفيرها.",
                "fa | وزارت امور خارجه روز پنجشنبه اعلام کرد که روسیه دولت طالبان در افغانستان را به رسمیت شناخته است.",
                "ps | د بهرنیو چارو وزارت د پنجشنبې په ورځ وویل چې روسیې په افغانستان کې د طالبانو حکومت په رسمیت پېژندلی دی.",
            })
    void languagesHaveTheirTwoLetters(String language, String text) {
        assertThat(DETECTOR.of(null, text)).isEqualTo(language);
        assertThat(DETECTOR.of(text, "")).isEqualTo(language);
    }

    @Test
    void aLongTextIsReadNoFurtherThanItsBeginning() {
        String begin = "The foreign ministry said that Russia had recognised the government. ".repeat(10);

        String foreign = "Министерство. ".repeat(100_000);
        assertThat(DETECTOR.of(null, begin.substring(0, LanguageDetector.LONGEST_PREFIX) + foreign))
                .isEqualTo("en");
        assertThat(DETECTOR.of(begin, foreign)).isEqualTo("en");
    }

    @Test
    void aBeginningEndsWithAWholeCharacter() {
        assertThat(DETECTOR.of(null, "a".repeat(LanguageDetector.LONGEST_PREFIX - 1) + "😀"))
                .isNotEmpty();
        assertThat(DETECTOR.of("", "")).isNotNull();
    }

    @Test
    void titleAndTextTogetherMustBeLongEnough() {
        assertThat(LanguageDetector.isSure("a".repeat(100), "b".repeat(100))).isTrue();
        assertThat(LanguageDetector.isSure(null, "b".repeat(200))).isTrue();
        assertThat(LanguageDetector.isSure("a".repeat(100), "b".repeat(99))).isFalse();
        assertThat(LanguageDetector.isSure(" ".repeat(300), "\n".repeat(300))).isFalse();
    }
}
