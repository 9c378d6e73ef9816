package io.comention.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.entities.Explanation.Candidate;
import io.comention.entities.Explanation.Outcome;
import io.comention.text.MatchWords;
import io.comention.text.TextAnalyzer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Matcher MATCHER =
            new Matcher(Gazetteer.read(List.of(new Gazetteer.Source("list", new StringReader("""
            ignore: [New Jersey]
            entities:
              - id: jersey
                name: Jersey
                type: territory
                aliases: {name: [Jersey]}
              - id: jordan
                name: Jordan
                type: country
                aliases:
                  name:
                    - {alias: Jordan, unless: {before: [Michael]}, not: [Jordan River]}
              - id: guinea
                name: Guinea
                type: country
                aliases: {name: [Guinea]}
              - id: guinea-bissau
                name: Guinea-Bissau
                type: country
                aliases: {name: [Guinea-Bissau], place: [Bissau]}
              - id: united-states
                name: United States
                type: country
                aliases: {name: [US]}
              - id: georgia
                name: Georgia
                type: country
                aliases: {name: [Georgia]}
              - id: georgia-us
                name: Georgia
                type: place
                aliases: {name: [{alias: Georgia, needs: {sentence: [Atlanta]}}]}
            """)))));

    @Test
    void aMentionIsFound() {
        assertThat(explain("In Jersey")).containsExactly("jersey 'Jersey' FOUND null");
    }

    @Test
    void aLongerPhraseThatNamesNobodyWins() {
        assertThat(explain("New Jersey"))
                .containsExactly(
                        "ignore 'New Jersey' DROPPED ignore 'New Jersey'",
                        "jersey 'Jersey' OVERRULED ignore 'New Jersey' begins before it");
        assertThat(explain("Jordan River"))
                .containsExactly(
                        "jordan 'Jordan River' DROPPED not 'Jordan River'",
                        "jordan 'Jordan' OVERRULED not 'Jordan River' is longer");
    }

    @Test
    void aLongerAliasWins() {
        assertThat(explain("Guinea-Bissau"))
                .containsExactly(
                        "guinea-bissau 'Guinea-Bissau' FOUND null",
                        "guinea 'Guinea' OVERRULED 'Guinea-Bissau' of guinea-bissau is longer",
                        "guinea-bissau 'Bissau' OVERRULED 'Guinea-Bissau' of guinea-bissau begins before it");
    }

    @Test
    void aConditionRejects() {
        assertThat(explain("Michael Jordan")).containsExactly("jordan 'Jordan' REJECTED unless before 'michael'");
    }

    @Test
    void lettersDecide() {
        assertThat(explain("told us")).containsExactly("united-states 'US' MISWRITTEN case smart");
    }

    @Test
    void ofTheSameWordsTheOneThatNeedsSomethingGoesBefore() {
        assertThat(explain("Georgia"))
                .containsExactly("georgia-us 'Georgia' REJECTED needs", "georgia 'Georgia' FOUND null");
        assertThat(explain("Atlanta, Georgia"))
                .containsExactly(
                        "georgia-us 'Georgia' FOUND null",
                        "georgia 'Georgia' OVERRULED 'Georgia' of georgia-us goes before it");
    }

    @Test
    void itDecidesAsTheMatcherDoes() {
        String[] words = {
            "New", "Jersey", "Jordan", "JORDAN", "River", "Guinea", "-", "Bissau", "US", "us", "Michael", "Georgia",
            "georgia", "Atlanta", "and", "NEW", "JERSEY"
        };
        long seed = 20261124;
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            Passage passage = passage(text.toString());
            List<String> found = new ArrayList<>();
            List<String> rejected = new ArrayList<>();
            MATCHER.match(passage, new Matcher.Listener() {
                @Override
                public void found(Match match) {
                    found.add(match.alias() + " " + match.begin() + " " + match.end());
                }

                @Override
                public void rejected(Rejection rejection) {
                    rejected.add(rejection.rule() + " " + rejection.begin() + " " + rejection.end());
                }
            });
            List<Candidate> candidates = Explanation.of(MATCHER, passage);
            assertThat(candidates.stream()
                            .filter(c -> c.outcome() == Outcome.FOUND)
                            .map(c -> c.alias() + " " + c.begin() + " " + c.end()))
                    .as("seed %d, text '%s'", seed, text)
                    .containsExactlyElementsOf(found);
            assertThat(candidates.stream()
                            .filter(c -> c.outcome() == Outcome.DROPPED || c.outcome() == Outcome.REJECTED)
                            .map(c -> c.rule() + " " + c.begin() + " " + c.end()))
                    .as("seed %d, text '%s'", seed, text)
                    .containsAll(rejected);
        }
    }

    private static Passage passage(String text) {
        MatchWords words = new MatchWords();
        new TextAnalyzer("en", MATCHER).read(text, 0, text.length(), 0, text.length(), words);
        return Passage.of(text, words);
    }

    private static List<String> explain(String text) {
        return Explanation.of(MATCHER, passage(text)).stream()
                .map(c -> (c.alias() < 0 ? "ignore" : MATCHER.entityId(c.alias())) + " '" + c.phrase() + "' "
                        + c.outcome() + " " + c.rule())
                .toList();
    }
}
