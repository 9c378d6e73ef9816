package io.comention.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodesTest {
    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN-us, en",
        "en_GB, en",
        " En , en",
        "eng, en",
        "'eng,deu', en",
        "'de, en;q=0.5', de",
        "deu, de",
        "ger, de",
        "zho, zh",
        "chi, zh",
        "cmn, zh",
        "zh-Hans-CN, zh",
        "per, fa",
        "prs, fa",
        "pus, ps",
        "heb, he",
        "iw, he",
        "in, id",
        "nb, no",
        "srp, sr",
        "ckb, ckb",
        "English, en",
        "ENGLISH, en",
        "Deutsch, de",
        "français, fr",
        "French (Canada), fr",
        "русский, ru",
        "中文, zh",
        "العربية, ar",
        "فارسی, fa",
        "پښتو, ps",
        "Farsi, fa",
        "Norwegian Bokmål, no",
    })
    void aCodeATagAndANameMeanTheSame(String said, String code) {
        assertThat(LanguageCodes.of(said)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "und", "mul", "zxx", "unknown", "None", "n/a", "-", "?"})
    void whatSaysNothingIsNoLanguage(String said) {
        assertThat(LanguageCodes.of(said)).isNull();
        assertThat(LanguageCodes.of(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"xx, xx", "Klingonish, klingonish", "Plain Elvish, plain"})
    void whatNobodyKnowsIsKeptToBeSeen(String said, String kept) {
        assertThat(LanguageCodes.of(said)).isEqualTo(kept);
    }
}
