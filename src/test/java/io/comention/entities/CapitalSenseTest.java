package io.comention.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.AliasKind;
import io.comention.text.MatchWords;
import io.comention.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalSenseTest {
    private static final Matcher CAPITALS = new Matcher(new Gazetteer(List.of(
            capital("russia", "Moscow"), capital("afghanistan", "Kabul"), capital("united-states", "Washington"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Moscow has moved quickly. | metonym verb 'has'",
                "Moscow quickly agreed to it. | metonym verb 'agreed'",
                "Moscow's official list is long. | metonym possessive 'official'",
                "Talks between Moscow and Kabul failed. | metonym preposition 'between' metonym preposition 'between'",
                "Moscow and Kabul agreed. | metonym verb 'agreed' metonym verb 'agreed'",
                "Pressure on Moscow grew. | metonym put on 'pressure'",
                "They urged Moscow to wait. | metonym object of 'urged'",
                "The Kabul government fell. | metonym noun 'government'",
                "Moscow-backed forces left. | metonym joined to 'backed'",
                "Relations with Washington are cold. | metonym preposition 'with'",
                "Moscow is ready to talk. | metonym verb 'ready'",
                "MOSCOW HAS AGREED. | metonym verb 'has'",
                "They met in Moscow. | place preposition 'in'",
                "They met in Moscow, Kabul and Washington. | place preposition 'in' place preposition 'in' place preposition 'in'",
                "They landed at Moscow airport. | place place noun 'airport'",
                "Flights between Moscow and Kabul resumed. | place way 'flights' place way 'flights'",
                "Moscow's largest airport closed. | place possessive of place 'largest'",
                "The London visit ended; the Moscow summit began. | place place noun 'summit'",
                "Moscow is the largest city of Russia. | place what it is 'is'",
                "Kabul has been bombed. | place what happens to it 'been'",
                "They welcomed the Moscow test ban treaty. | place article 'the'",
                "Moscow has 12 million people. | place what it has '12'",
                "Moscow had many visitors. | place what it has 'many'",
                "Moscow tourists came. | place no rule",
                "MOSCOW AND KABUL AGREE TO TALKS | metonym verb 'agree' metonym verb 'agree'",
                "Moscow and Kabul Agree to Hold Talks | metonym verb 'agree' metonym verb 'agree'",
                "They left for Moscow. | place way 'left'",
                "Moscow | place no rule",
            })
    void theWordsAroundTellTheStateFromTheCity(String text, String senses) {
        List<String> found = new ArrayList<>();
        TextAnalyzer analyzer = new TextAnalyzer("en", CAPITALS);
        MatchWords words = new MatchWords();
        analyzer.read(text, 0, text.length(), text.length(), text.length(), words);
        CAPITALS.match(Passage.of(text, words), new Matcher.Listener() {
            @Override
            public void found(Match match) {
                found.add(match.kind().id() + " " + match.rule());
            }

            @Override
            public void rejected(Rejection rejection) {
                throw new AssertionError(rejection);
            }
        });
        assertThat(String.join(" ", found)).isEqualTo(senses);
    }

    private static Entity capital(String id, String name) {
        return new Entity(
                id,
                id,
                EntityType.COUNTRY,
                null,
                null,
                List.of(new Alias(name, AliasKind.PLACE, true, AliasRules.NONE, "test")));
    }
}
