package io.comention.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comention.job.UserException;
import io.comention.text.MatchWords;
import io.comention.text.TextAnalyzer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasRulesTest {
    private static final Matcher RULES = matcher("""
            ignore: [Bank of <name>, <demonym> Open, White Jordan]
            words:
              given_names: [Michael, Barb*]
            entities:
              - id: jordan
                name: Jordan
                type: country
                aliases:
                  name:
                    - alias: Jordan
                      unless: {before: [$given_names], after: [Peterson, "<number>"]}
                      not: [Jordan River]
                  demonym: [Jordanian]
              - id: chad
                name: Chad
                type: country
                aliases: {name: [{alias: Chad, unless: {before: ["<name>"]}}]}
              - id: georgia
                name: Georgia
                type: country
                aliases: {name: [{alias: Georgia, needs: {sentence: [Tbilisi], article: [Abkhaz*]}}]}
              - id: georgia-state
                name: Georgia
                type: place
                aliases: {name: [Georgia]}
              - id: united-states
                name: United States
                type: country
                aliases: {name: [{alias: US, case: mixed}]}
              - id: group
                name: Group
                type: armed_group
                aliases:
                  name:
                    - {alias: Exact Words, case: exact}
                    - {alias: Any Words, case: any}
                    - {alias: Near, needs: {within: {tokens: 2, words: [army]}}}
                    - {alias: Behind, needs: {before: {tokens: 3, words: [army]}}}
              - id: taliban
                name: Taliban
                type: armed_group
                aliases: {name: [талиб*, Движение Талиб*, Тали]}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Jordan spoke. | jordan",
                "Michael Jordan spoke. | ! unless before 'michael'",
                "MICHAEL JORDAN SPOKE. | ! unless before 'michael'",
                "Barbara Jordan spoke. | ! unless before 'barbara'",
                "Jordan Peterson spoke. | ! unless after 'peterson'",
                "Jordan 78 Chad 70 | ! unless after <number> chad",
                "The Jordan River rose. | ! not 'Jordan River'",
                "The Bank of Jordan paid. | ! ignore 'Bank of Jordan'",
                "The Jordanian Open began. | ! ignore 'Jordanian Open'",
                "A White Jordan ran. | ! ignore 'White Jordan'",
                "Michael said. Jordan spoke. | jordan",
                "the singer Alfredo Chad sang | ! unless before <name>",
                "Jordan Chad | jordan chad",
                "Chad acts | chad",
                "Georgia and Tbilisi | georgia",
                "Georgia alone | ! needs georgia-state",
                "Georgia won. The Abkhazian talks. | georgia",
                "the US left | united-states",
                "TELL US WHY NOW | ",
                "tell us why | ",
                "Exact Words, exact words, EXACT WORDS | group",
                "Any Words, any words, aNY WORDS | group group group",
                "Near the army | group",
                "Near one two three army | ! needs",
                "army of the Behind | group",
                "Behind army | ! needs",
                "с талибами, талиб, ТАЛИБАН | taliban taliban taliban",
                "Движение Талибан | taliban",
                "движение Талибан | taliban",
                "Тали, талисман | taliban",
            })
    void anAliasCountsWhereItsRulesSay(String text, String expected) {
        assertThat(String.join(" ", found(RULES, text))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void oneAliasForTwoEntitiesNeedsARule() {
        String list = """
                entities:
                  - {id: a, name: A, type: place, aliases: {name: [Congo]}}
                  - {id: b, name: B, type: place, aliases: {name: [Congo]}}
                """;
        assertThatThrownBy(() -> matcher(list))
                .isInstanceOf(UserException.class)
                .hasMessage("list, line 3: the alias 'Congo' of 'b' already stands for 'a' (list, line 2);"
                        + " leave it to one of them, or give one a rule (needs, unless)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{alias: A, cases: any} | entities.aliases.name.cases: unknown key; did you mean 'case'?"
                        + " (known: alias, case, needs, unless, not)",
                "{alias: A, case: none} | entities.aliases.name.case: expected one of smart, exact, mixed, any,"
                        + " found 'none'",
                "{alias: A, unless: {before: $names}} | entities.aliases.name.unless.before: there is no list 'names'"
                        + " under 'words'",
                "{alias: A, unless: {}} | entities.aliases.name.unless: expected one of article, sentence, before, after,"
                        + " within, with words",
                "{alias: A, unless: {within: [b]}} | entities.aliases.name.unless.within: expected"
                        + " {tokens: 5, words: [a, b]}",
                "{alias: A, unless: {sentence: <name>}} | entities.aliases.name.unless.sentence: <name> can stand under"
                        + " before, after and within only",
                "{alias: A, unless: {before: New York}} | entities.aliases.name.unless.before: expected single words,"
                        + " found 'New York', which is matched as New, York",
                "{alias: A, not: [B]} | entities.aliases.name.not: expected a longer phrase that holds 'A', found 'B'",
                "{case: any} | entities.aliases.name: the key 'alias' is missing",
            })
    void aWrongRuleIsSaidWithItsLineAndKey(String alias, String message) {
        assertThatThrownBy(() -> matcher(
                        "entities:\n  - id: a\n    name: A\n    type: place\n    aliases:\n      name:\n        - "
                                + alias))
                .isInstanceOf(UserException.class)
                .hasMessage("list, line 7: " + message);
    }

    private static Matcher matcher(String list) {
        return new Matcher(Gazetteer.read(List.of(new Gazetteer.Source("list", new StringReader(list)))));
    }

    /** Every match by its entity, every rejection by its rule behind a {@code !}. */
    private static List<String> found(Matcher matcher, String text) {
        List<String> found = new ArrayList<>();
        TextAnalyzer analyzer = new TextAnalyzer("en", matcher);
        MatchWords words = new MatchWords();
        analyzer.read(text, 0, text.length(), text.length(), text.length(), words);
        Passage whole = Passage.of(text, words);
        matcher.match(
                new Passage(text, words, 0, words.size(), analyzer.sentences(text), whole.nearby()),
                new Matcher.Listener() {
                    @Override
                    public void found(Match match) {
                        found.add(match.entityId());
                    }

                    @Override
                    public void rejected(Rejection rejection) {
                        found.add("! " + rejection.rule());
                    }
                });
        return found;
    }
}
