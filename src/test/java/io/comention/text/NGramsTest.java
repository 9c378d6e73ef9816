package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NGramsTest {
    private static List<String> terms(int longest, String... sentences) {
        TextAnalyzer analyzer = new TextAnalyzer("en", Lexicon.NONE, longest);
        for (String sentence : sentences) {
            analyzer.read(sentence, 0, sentence.length(), 0, sentence.length(), new MatchWords());
        }
        return analyzer.drainTerms().terms();
    }

    @Test
    void neighboursAreTermsBesideTheirWords() {
        assertThat(terms(2, "Taliban delegation visited Moscow"))
                .containsExactlyInAnyOrder(
                        "taliban",
                        "delegation",
                        "visited",
                        "moscow",
                        "taliban delegation",
                        "delegation visited",
                        "visited moscow");
        assertThat(terms(3, "Taliban delegation visited"))
                .contains("taliban delegation visited", "taliban delegation")
                .hasSize(6);
        assertThat(terms(1, "Taliban delegation")).containsExactly("taliban", "delegation");
    }

    @Test
    void aStopWordIsNeitherFirstNorLast() {
        assertThat(terms(3, "the ministry of defence and the army"))
                .containsExactlyInAnyOrder("ministry", "defence", "army", "ministry of defence");
    }

    @Test
    void runsEndAtPunctuationNumbersAndSentences() {
        assertThat(terms(2, "Talks, envoys (Kabul) 300 troops – Herat/Kunduz", "rain", "wind"))
                .containsExactlyInAnyOrder("talks", "envoys", "kabul", "troops", "herat", "kunduz", "rain", "wind");
    }

    @Test
    void possessivesAndAbbreviationsDoNotPartWords() {
        assertThat(terms(2, "Russia's envoy")).contains("russia envoy");
        assertThat(terms(2, "the U.S. troops left")).contains("u.s troops");
        assertThat(terms(2, "battle-hardened troops")).contains("battle-hardened troops");
    }

    @Test
    void runsAreCounted() {
        TextAnalyzer analyzer = new TextAnalyzer("en", Lexicon.NONE, 2);
        String text = "peace talks. Peace talks failed";
        analyzer.read(text, 0, text.length(), 0, text.length(), new MatchWords());
        TermCounts counts = analyzer.drainTerms();

        assertThat(counts.occurrences().get(counts.terms().indexOf("peace talks")))
                .isEqualTo(2);
        assertThat(counts.terms()).doesNotContain("talks peace");
        assertThat(analyzer.drainTerms().terms()).isEmpty();
    }
}
