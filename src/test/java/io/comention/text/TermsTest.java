package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    private final TextAnalyzer analyzer = new TextAnalyzer("en", Lexicon.NONE);

    @Test
    void possessivesAreTheWordItself() {
        assertThat(terms("Russia's Taliban’s KABUL'S")).containsExactly("russia", "taliban", "kabul");
    }

    @Test
    void wordsJoinedByAHyphenAreOneTerm() {
        assertThat(terms("battle-hardened anti-Taliban")).containsExactly("battle-hardened", "anti-taliban");
    }

    @Test
    void wordsJoinedByADashOrSlashAreTwo() {
        assertThat(terms("Russia–Taliban Moscow—Kabul Tehran/Baghdad"))
                .containsExactly("russia", "taliban", "moscow", "kabul", "tehran", "baghdad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"don't", "didn't", "Don’t", "DIDN'T", "it's", "we'll", "they're", "the", "The", "cannot", "isn’t"
            })
    void functionWordsAndTheirContractionsAreNone(String word) {
        assertThat(terms("Kabul " + word + " fall")).containsExactly("kabul", "fall");
    }

    @Test
    void whatHasNoLetterIsNone() {
        assertThat(terms("2001 1,000 3.5 % -- … 3rd G7")).containsExactly("3rd", "g7");
    }

    @Test
    void quotationMarksAndStopsAroundAWordAreNotPartOfIt() {
        assertThat(terms("“Taliban” 'ties', (talks). \"Kremlin\"…"))
                .containsExactly("taliban", "ties", "talks", "kremlin");
    }

    @Test
    void aWordOfMoreThanSixtyCharactersIsNone() {
        String longest = "x".repeat(Terms.LONGEST);
        assertThat(terms(longest + " " + longest + "x")).containsExactly(longest);
    }

    @Test
    void theHostsLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(new TermsTest().terms("IRAN INDIA Istanbul")).containsExactly("iran", "india", "istanbul");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void occurrencesAreCountedAndThenForgotten() {
        read("Kabul talks, Kabul ties");
        TermCounts counts = analyzer.drainTerms();
        assertThat(counts.terms()).containsExactly("kabul", "talks", "ties");
        assertThat(counts.occurrences()).containsExactly(2, 1, 1);
        assertThat(analyzer.drainTerms().terms()).isEmpty();
    }

    @Test
    void onlyTheAskedPartOfATextCountsForTerms() {
        String text = "MOSCOW talks Kabul";
        analyzer.read(text, 0, text.length(), 7, 12, new MatchWords());
        assertThat(analyzer.drainTerms().terms()).containsExactly("talks");
        assertThat(analyzer.drainTokens()).isEqualTo(3);
        assertThat(analyzer.drainTokens()).isZero();
    }

    @Test
    void aLanguageWithoutAListHasNoStopWords() {
        assertThat(StopWords.cover("xx")).isFalse();
        TextAnalyzer other = new TextAnalyzer("xx", Lexicon.NONE);
        other.read("the talks", 0, 9, 0, 9, new MatchWords());
        assertThat(other.drainTerms().terms()).containsExactly("the", "talks");
    }

    private List<String> terms(String text) {
        read(text);
        return analyzer.drainTerms().terms();
    }

    private void read(String text) {
        analyzer.read(text, 0, text.length(), 0, text.length(), new MatchWords());
    }
}
