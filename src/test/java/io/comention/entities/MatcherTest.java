package io.comention.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comention.job.AliasKind;
import io.comention.job.UserException;
import io.comention.testing.Worlds;
import io.comention.text.MatchWords;
import io.comention.text.TextAnalyzer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {
    private static final Matcher FEW = matcher(
            entity("russia", "Russia", "Russian Federation", "Russian"),
            entity("taliban", "Taliban", "Islamic Emirate of Afghanistan"),
            entity("afghanistan", "Afghanistan", "Islamic Republic of Afghanistan"),
            entity("pakistani-taliban", "Pakistani Taliban"),
            entity("pakistan", "Pakistan", "Pakistani"),
            entity("guinea", "Guinea"),
            entity("guinea-bissau", "Guinea-Bissau"),
            entity("united-states", "U.S.", "US", "United States"),
            entity("islamic-state", "Da'esh", "ISIS"),
            entity("chad", "Chad", "N'Djamena"),
            entity("white-house", "white house"),
            entity("turkey", "Turkey"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Russia met the Taliban. | russia:Russia taliban:Taliban",
                "The Taliban's envoy | taliban:Taliban",
                "The Taliban’s envoy | taliban:Taliban",
                "the Talibans' envoy | ",
                "Anti-Taliban forces | taliban:Taliban",
                "Russia–Taliban talks | russia:Russia taliban:Taliban",
                "Russia/Taliban talks | russia:Russia taliban:Taliban",
                "(Russia), \"Taliban\"; “Taliban” | russia:Russia taliban:Taliban taliban:Taliban",
                "U.S.-Taliban talks | united-states:U.S. taliban:Taliban",
                "the U.S. | united-states:U.S.",
                "the US left, us too | united-states:US",
                "Da’esh and Da'esh | islamic-state:Da’esh islamic-state:Da'esh",
                "N’Djamena's | chad:N’Djamena",
                "Guinea-Bissau and Guinea | guinea-bissau:Guinea-Bissau guinea:Guinea",
                "Guinea–Bissau | guinea-bissau:Guinea–Bissau",
                "Russian roulette | russia:Russian",
                "Russians | ",
                "Kabul.Russia left | russia:Russia",
            })
    void aliasesAreFoundAsTheyArePrinted(String text, String matches) {
        assertThat(String.join(" ", matches(FEW, text))).isEqualTo(matches == null ? "" : matches);
    }

    @Test
    void theLongestAliasWinsOverAllEntities() {
        assertThat(matches(FEW, "The Islamic Emirate of Afghanistan and the Pakistani Taliban and Afghanistan"))
                .containsExactly(
                        "taliban:Islamic Emirate of Afghanistan",
                        "pakistani-taliban:Pakistani Taliban",
                        "afghanistan:Afghanistan");
    }

    @Test
    void theLeftmostAliasWinsOverALongerOne() {
        Matcher matcher = matcher(entity("a", "North Korea"), entity("b", "Korea Central News"));
        assertThat(matches(matcher, "North Korea Central News")).containsExactly("a:North Korea");
    }

    @Test
    void anAliasThatIsBegunButNotEndedHidesNoShorterOne() {
        assertThat(matches(FEW, "the Islamic Republic of Pakistan")).containsExactly("pakistan:Pakistan");
        Matcher matcher = matcher(entity("a", "A"), entity("abcd", "A B C D"), entity("b", "B"));
        assertThat(matches(matcher, "A B C A")).containsExactly("a:A", "b:B", "a:A");
    }

    @Test
    void aNameGoesOnOverALineEnd() {
        assertThat(matches(FEW, "the Russian\nFederation")).containsExactly("russia:Russian\nFederation");
        assertThat(matches(FEW, "the United\u00A0 \r\n States"))
                .containsExactly("united-states:United\u00A0 \r\n States");
    }

    @Test
    void punctuationBetweenItsWordsMakesItNoName() {
        assertThat(matches(FEW, "United, States")).isEmpty();
        assertThat(matches(FEW, "Russian. Federation")).containsExactly("russia:Russian");
    }

    @Test
    void aWordWithACapitalIsFoundSoOrInCapitals() {
        assertThat(matches(FEW, "Turkey TURKEY turkey tURKEY")).containsExactly("turkey:Turkey", "turkey:TURKEY");
        assertThat(matches(FEW, "ISLAMIC EMIRATE OF AFGHANISTAN")).hasSize(1);
        assertThat(matches(FEW, "Islamic Emirate Of Afghanistan")).hasSize(1);
    }

    @Test
    void aWordWithoutACapitalIsFoundInAnyCase() {
        assertThat(matches(FEW, "white house White House WHITE HOUSE")).hasSize(3);
    }

    @Test
    void aShortNameIsNotFoundInCapitals() {
        Matcher matcher = matcher(entity("ira", "Ira"));
        assertThat(matches(matcher, "Ira IRA")).containsExactly("ira:Ira");
    }

    @Test
    void spellingsThatDifferInCaseAreToldApart() {
        Matcher matcher = matcher(entity("us", "US"), entity("company", "Us"));
        assertThat(matches(matcher, "US Us us")).containsExactly("us:US", "company:Us");
    }

    @Test
    void offsetsAreThoseOfTheTextAlsoBehindAstralCharacters() {
        String text = "\uD83D\uDE00\uD83D\uDE00 in Russia's capital";
        assertThat(matches(FEW, text)).containsExactly("russia:Russia");
    }

    @Test
    void oneAliasForTwoEntitiesIsRefusedWithBothPlaces() {
        Gazetteer gazetteer = new Gazetteer(List.of(
                new Entity(
                        "a",
                        "A",
                        EntityType.PLACE,
                        null,
                        null,
                        List.of(new Alias("O’Neil", AliasKind.NAME, "x, line 3"))),
                new Entity(
                        "b",
                        "B",
                        EntityType.PLACE,
                        null,
                        null,
                        List.of(new Alias("O'Neil", AliasKind.NAME, "y, line 7")))));
        assertThatThrownBy(() -> new Matcher(gazetteer))
                .isInstanceOf(UserException.class)
                .hasMessage("y, line 7: the alias 'O'Neil' of 'b' already stands for 'a' (x, line 3);"
                        + " leave it to one of them, or give one a rule (needs, unless)");
    }

    @Test
    void aHundredThousandAliasesAreAllFound() {
        List<Entity> entities = new ArrayList<>();
        int words = 320;
        for (int i = 0; i < words; i++) {
            String[] aliases = new String[words];
            for (int j = 0; j < words; j++) {
                aliases[j] = "Na" + letters(i) + " me" + letters(j);
            }
            entities.add(entity("entity-" + i, aliases));
        }
        Matcher matcher = new Matcher(new Gazetteer(entities));
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        int i = 0;
        for (Entity entity : entities) {
            for (Alias alias : entity.aliases()) {
                text.append(alias.text()).append(i++ % 2 == 0 ? ", " : " x ");
                expected.add(entity.id() + ":" + alias.text());
            }
        }
        assertThat(expected).hasSizeGreaterThan(100_000);
        List<String> found = matches(matcher, text.toString());
        assertThat(found.equals(expected)).isTrue();
    }

    @Test
    void aMatcherThatHasTravelledFindsTheSame() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(FEW);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(matches((Matcher) in.readObject(), "Russia met the Taliban"))
                    .containsExactly("russia:Russia", "taliban:Taliban");
        }
    }

    @Test
    void everyAliasOfTheWorldStandsForItsEntity() throws IOException {
        Gazetteer world = Worlds.world();
        Matcher matcher = new Matcher(world);
        TextAnalyzer analyzer = new TextAnalyzer("en", matcher);
        assertThat(world.ids())
                .hasSizeGreaterThan(300)
                .contains("russia", "taliban", "united-states")
                .doesNotHaveDuplicates();
        for (Entity entity : world.entities()) {
            for (Alias alias : entity.aliases()) {
                if (alias.rules().areConditional()) {
                    continue; // the list's examples show when
                }
                assertThat(matches(matcher, analyzer, "x " + alias.text() + " x"))
                        .as(alias.place())
                        .containsExactly(entity.id() + ":" + alias.text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the Pakistani Taliban",
                "Tehrik-i-Taliban Pakistan",
                "Tehreek-e-Taliban",
                "the Pakistani Taliban's leader",
                "the PAKISTANI TALIBAN",
            })
    void thePakistaniTalibanAreNotTheTaliban(String text) throws IOException {
        assertThat(matches(new Matcher(Worlds.world()), text))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("tehrik-i-taliban-pakistan:");
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    private static Matcher matcher(Entity... entities) {
        return new Matcher(new Gazetteer(List.of(entities)));
    }

    private static Entity entity(String id, String... aliases) {
        List<Alias> list = new ArrayList<>();
        for (String alias : aliases) {
            list.add(new Alias(alias, AliasKind.NAME, id));
        }
        return new Entity(id, id, EntityType.ORGANISATION, null, null, list);
    }

    /** Every match as id and surface. */
    private static List<String> matches(Matcher matcher, String text) {
        return matches(matcher, new TextAnalyzer("en", matcher), text);
    }

    private static List<String> matches(Matcher matcher, TextAnalyzer analyzer, String text) {
        MatchWords words = new MatchWords();
        analyzer.read(text, 0, text.length(), text.length(), text.length(), words);
        List<String> found = new ArrayList<>();
        matcher.match(Passage.of(text, words), new Matcher.Listener() {
            @Override
            public void found(Match match) {
                found.add(match.entityId() + ":" + text.substring(match.begin(), match.end()));
            }

            @Override
            public void rejected(Rejection rejection) {
                // not asked for
            }
        });
        return found;
    }
}
