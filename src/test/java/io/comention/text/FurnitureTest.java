package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
    private static final String BODY = "Officials met a delegation of the movement on Thursday.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MOSCOW (Reuters) - ",
                "MOSCOW (Reuters) — ",
                "MOSCOW, Aug 1 (Reuters) - ",
                "KABUL, Afghanistan (AP) — ",
                "KABUL, Afghanistan (AP) – ",
                "MOSCOW, May 27. /TASS/. ",
                "MOSCOW, March 11 /TASS/ -- ",
                "Moscow (AFP) – ",
                "UNITED NATIONS (AP) -- ",
                "GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- ",
                "KABUL — ",
                "KABUL, Afghanistan — ",
                "ST. PETERSBURG, Russia (AP) — ",
            })
    void aDatelineIsFound(String dateline) {
        assertThat(Furniture.of(dateline + BODY).datelineEnd()).isEqualTo(dateline.length());
        assertThat(Furniture.of("\n\n" + dateline + BODY).datelineEnd()).isEqualTo(2 + dateline.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Russia and the Taliban — once enemies — met on Thursday.",
                "Russia (and others) met the Taliban on Thursday.",
                "Moscow-based officials met the Taliban on Thursday.",
                "The deliberations, revealed by a diplomat, reflect relations between Russia and the Taliban.",
                "U.S.-led forces left Kabul in August.",
                "US and Russia met in Doha.",
                "NATO-led forces left Kabul in August.",
                "IS fighters attacked Kabul - again.",
                "",
                "MOSCOW (Reuters) - ",
            })
    void aTextWithoutADatelineHasNone(String text) {
        assertThat(Furniture.of(text).datelineEnd()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reporting by Vladimir Soldatkin in Moscow; editing by Andrew Osborn",
                "(Reporting by Vladimir Soldatkin in Moscow; Editing by Andrew Osborn)",
                "Additional reporting by Charlotte Greenfield in Kabul",
                "Writing by Guy Faulconbridge in Moscow",
                "Writing and editing by Guy Faulconbridge in Moscow",
                "Editing by Andrew Osborn in London",
                "Associated Press writers in Kabul and Moscow contributed to this report.",
            })
    void creditsAreFoundOnALineOfTheirOwn(String credits) {
        String text = BODY + "\n\n" + credits;
        assertThat(Furniture.of(text).creditBegin()).isEqualTo(BODY.length() + 2);
    }

    @Test
    void creditsInBracketsAreFoundBehindASentence() {
        String text = BODY + " (Reporting by Vladimir Soldatkin in Moscow)";
        assertThat(Furniture.of(text).creditBegin()).isEqualTo(BODY.length() + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moscow said that reporting by Western agencies was wrong.",
                "The minister praised the reporting by TASS.",
                "The report was edited by nobody.",
                "Russia contributed to this reporting system.",
            })
    void aTextWithoutCreditsHasNone(String text) {
        assertThat(Furniture.of(text).creditBegin()).isEqualTo(text.length());
    }

    @Test
    void onlyTheEndOfATextIsSearchedForCredits() {
        String text = "Reporting by the agency in Kabul was praised.\n" + (BODY + "\n").repeat(10);
        assertThat(Furniture.of(text).creditBegin()).isEqualTo(text.length());
    }

    @Test
    void aLongTextWithoutSpacesIsReadLikeAnyOther() {
        String text = "A".repeat(200_000);
        assertThat(Furniture.of(text)).isEqualTo(new Furniture(0, text.length()));
    }
}
