package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleaningTest {
    @Test
    void plainTextIsTheSameObject() {
        String text = "  São Tomé\u00A0–\t“talks”\r\n\n";
        assertThat(Cleaning.clean(text)).isSameAs(text);
    }

    @Test
    void lettersAreComposed() {
        assertThat(Cleaning.clean("Sa\u0303o Tome\u0301")).isEqualTo("São Tomé");
    }

    @Test
    void charactersThatNobodySeesAreRemoved() {
        assertThat(Cleaning.clean("\uFEFFTali\u00ADban\u200B in\u2060 \u202AKabul\u202C\u2066\u2069\u200E"))
                .isEqualTo("Taliban in Kabul");
    }

    @Test
    void aMarkIsComposedOverARemovedCharacter() {
        assertThat(Cleaning.clean("Tome\u00AD\u0301")).isEqualTo("Tomé");
    }

    @Test
    void joinersAndEmojiStay() {
        String text = "می\u200Cخواهم \uD83D\uDC68\u200D\uD83D\uDC69";
        assertThat(Cleaning.clean(text)).isEqualTo(text);
    }

    @Test
    void aJoinerThatIsNoSpellingIsRemoved() {
        assertThat(Cleaning.clean("Tali\u200Cban\u200D \u200Dв Ка\u200Cбуле")).isEqualTo("Taliban в Кабуле");
    }

    @Test
    void cleaningTwiceChangesNothing() {
        String once = Cleaning.clean("\u1E9B\u0323 \u212B \uFB01 \u00ADx");
        assertThat(Cleaning.clean(once)).isEqualTo(once).contains("Å").contains("\uFB01");
    }

    @Test
    void nothingIsTrimmed() {
        assertThat(Cleaning.clean(" \n\u200B \t")).isEqualTo(" \n \t");
    }
}
