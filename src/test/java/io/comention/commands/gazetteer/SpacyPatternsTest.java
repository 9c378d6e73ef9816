package io.comention.commands.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comention.job.UserException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacyPatternsTest {
    @Test
    void patternsGiveEntities() {
        List<String> skipped = new ArrayList<>();
        ListBuilder list = SpacyPatterns.read("p.jsonl", """
                {"label": "ORG", "pattern": "Taliban", "id": "taliban"}
                {"label": "ORG", "pattern": [{"LOWER": "afghan"}, {"LOWER": "taliban"}], "id": "taliban"}
                {"label": "GPE", "pattern": [{"TEXT": "US"}]}

                {"label": "NORP", "pattern": "Russians", "id": "Russia"}
                {"label": "ORG", "pattern": [{"LOWER": "a", "OP": "?"}]}
                {"label": "ORG", "pattern": [{"LOWER": {"IN": ["a"]}}]}
                {"label": "ORG", "pattern": [{"LOWER": "a"}, {"ORTH": "B"}]}
                {"label": "DRUG", "pattern": "Aspirin"}
                """, null, skipped);

        assertThat(ListWriter.yaml("p", List.of(), list.entries())).isEqualTo("""
                name: p
                entities:
                  - id: taliban
                    name: Taliban
                    type: organisation
                    aliases:
                      name:
                        - Taliban
                        - {alias: afghan taliban, case: any}
                  - id: us
                    name: US
                    type: country
                    aliases:
                      name:
                        - {alias: US, case: exact}
                  - id: russia
                    name: Russians
                    type: country
                    aliases:
                      demonym:
                        - Russians
                """);
        assertThat(skipped)
                .containsExactly(
                        "p.jsonl, line 6: only LOWER, TEXT and ORTH with a text are taken, found {\"LOWER\":\"a\",\"OP\":\"?\"}",
                        "p.jsonl, line 7: only LOWER, TEXT and ORTH with a text are taken, found {\"LOWER\":{\"IN\":[\"a\"]}}",
                        "p.jsonl, line 8: a pattern that mixes LOWER with TEXT or ORTH is not taken",
                        "p.jsonl, line 9: there is no type for the label 'DRUG'; give one with --type");
    }

    @Test
    void aTypeStandsForAllLabels() {
        ListBuilder list =
                SpacyPatterns.read("p.jsonl", "{\"label\": \"DRUG\", \"pattern\": \"X1\"}", "place", new ArrayList<>());
        assertThat(list.entries().get(0).description().type()).isEqualTo("place");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | p.jsonl, line 1: not valid JSON: ",
                "[] | p.jsonl, line 1: pattern: expected a text or a list of tokens",
                "{\"label\": \"ORG\", \"pattern\": []} | p.jsonl, line 1: pattern: expected a text or a list of tokens",
                "{\"label\": \"ORG\", \"pattern\": \"!\"} | p.jsonl, line 1: id: expected a lower-case slug such as",
                "{\"label\": \"ORG\", \"pattern\": \" \"} | p.jsonl, line 1: id: expected a lower-case slug such as",
            })
    void whatIsWrongIsSaidWithItsLine(String line, String message) {
        assertThatThrownBy(() -> SpacyPatterns.read("p.jsonl", line, null, new ArrayList<>()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> SpacyPatterns.read("p.jsonl", "[".repeat(100_000), null, new ArrayList<>()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("p.jsonl, line 1: not valid JSON: ");
    }
}
