package io.comention.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comention.job.Choices;
import io.comention.job.EntityPair;
import io.comention.job.JobFile;
import io.comention.job.UserException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedEntitiesTest {
    private static final Gazetteer LIST = Gazetteer.read(List.of(new Gazetteer.Source("list", new StringReader("""
            entities:
              - {id: cis, name: CIS, type: organisation, aliases: {name: [CIS]}}
              - id: russia
                name: Russia
                type: country
                part_of: cis
                aliases: {name: [Russia], metonym: [Kremlin, AC/DC], demonym: [l'Russe, l’Russe]}
              - {id: chechnya, name: Chechnya, type: territory, part_of: russia, aliases: {name: [Chechnya]}}
              - {id: grozny, name: Grozny, type: place, part_of: chechnya, aliases: {name: [Grozny]}}
              - {id: north-korea, name: North Korea, type: country, aliases: {name: [North Korea]}}
              - {id: south-korea, name: South Korea, type: country, aliases: {name: [South Korea]}}
            """))));
    private static final Matcher MATCHER = new Matcher(LIST);

    @TempDir
    private Path folder;

    private CountedEntities counted(String choices) {
        try {
            Path file = Files.writeString(
                    folder.resolve("job.yaml"), "corpus: [{path: a.jsonl, format: jsonl}]\n" + choices + "\n");
            return CountedEntities.of(
                    LIST, MATCHER, JobFile.read(file, List.of()).choices());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The aliases by the entity that they count for. */
    private static String byEntity(CountedEntities counted) {
        TreeMap<String, String> aliases = new TreeMap<>();
        for (int alias = 0; alias < MATCHER.size(); alias++) {
            aliases.merge(countsFor(counted, alias), MATCHER.alias(alias).text(), (a, b) -> a + ", " + b);
        }
        return aliases.toString();
    }

    private static String countsFor(CountedEntities counted, int alias) {
        int number = counted.numberOfAlias(alias);
        return number == CountedEntities.NOBODY ? "null" : counted.id(number);
    }

    @Test
    void withoutChoicesEveryEntityCountsAsItself() {
        CountedEntities all = CountedEntities.of(LIST, MATCHER, Choices.NONE);

        for (int alias = 0; alias < MATCHER.size(); alias++) {
            assertThat(countsFor(all, alias)).isEqualTo(MATCHER.entityId(alias));
        }
        assertThat(LIST.ids()).allSatisfy(id -> {
            assertThat(all.of(id)).isEqualTo(id);
            assertThat(all.neverWith(id)).isEmpty();
        });
        assertThat(all.merged()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "exclude: [russia] | {chechnya=Chechnya, cis=CIS, grozny=Grozny, north-korea=North Korea,"
                        + " null=Russia, Kremlin, AC/DC, l'Russe, l’Russe, south-korea=South Korea}",
                "exclude: [russia/Kremlin, russia/AC/DC, russia/l’Russe] | {chechnya=Chechnya, cis=CIS, grozny=Grozny,"
                        + " north-korea=North Korea, null=Kremlin, AC/DC, l'Russe, l’Russe, russia=Russia,"
                        + " south-korea=South Korea}",
                "roll_up: [chechnya] | {chechnya=Chechnya, Grozny, cis=CIS, north-korea=North Korea,"
                        + " russia=Russia, Kremlin, AC/DC, l'Russe, l’Russe, south-korea=South Korea}",
                "roll_up: [russia, chechnya] | {cis=CIS, north-korea=North Korea,"
                        + " russia=Russia, Kremlin, AC/DC, l'Russe, l’Russe, Chechnya, Grozny, south-korea=South Korea}",
                "roll_up: all | {cis=CIS, Russia, Kremlin, AC/DC, l'Russe, l’Russe, Chechnya, Grozny,"
                        + " north-korea=North Korea, south-korea=South Korea}",
                "merge: {koreas: [north-korea, south-korea], russia: [chechnya]} | {cis=CIS, grozny=Grozny,"
                        + " koreas=North Korea, South Korea, russia=Russia, Kremlin, AC/DC, l'Russe, l’Russe, Chechnya}",
            })
    void mentionsCountForWhomTheChoicesSay(String choices, String expected) {
        assertThat(byEntity(counted(choices))).isEqualTo(expected);
    }

    @Test
    void anExcludedWholeStillHasItsParts() {
        CountedEntities counted = counted("exclude: [russia]\nroll_up: [russia]");

        assertThat(counted.of("russia")).isNull();
        assertThat(counted.of("grozny")).isEqualTo("russia");
    }

    @Test
    void whatIsRolledUpIsMergedAsTheWhole() {
        CountedEntities counted = counted("roll_up: [russia]\nmerge: {all: [russia, north-korea], mine: [grozny]}");

        assertThat(counted.of("grozny")).isEqualTo("all");
        assertThat(counted.merged())
                .containsExactly(
                        new Entity("all", "All", EntityType.COUNTRY, null, null, List.of()),
                        new Entity("mine", "Mine", EntityType.PLACE, null, null, List.of()));
    }

    @Test
    void anIdOfItsOwnHasANameAndTheTypeOfItsFirstMember() {
        assertThat(counted("merge: {both-koreas: [north-korea, cis]}").merged())
                .containsExactly(new Entity("both-koreas", "Both Koreas", EntityType.COUNTRY, null, null, List.of()));
    }

    @Test
    void onlyWithRollUpAPartNeverGoesWithItsWhole() {
        assertThat(counted("merge: {koreas: [north-korea, south-korea]}").neverWith("russia"))
                .isEmpty();

        CountedEntities none = counted("roll_up: [north-korea]");
        assertThat(none.neverWith("grozny")).containsExactlyInAnyOrder("chechnya", "russia", "cis");
        assertThat(none.neverWith("russia")).containsExactlyInAnyOrder("cis", "chechnya", "grozny");
        assertThat(none.neverWith("north-korea")).isEmpty();

        CountedEntities some = counted("roll_up: [chechnya]");
        assertThat(some.neverWith("grozny")).isEmpty();
        assertThat(some.neverWith("chechnya")).containsExactlyInAnyOrder("russia", "cis");
    }

    @Test
    void aMergedEntityIsPartAndWholeAsItsMembersThatCountAre() {
        String mixed = "roll_up: [north-korea]\nmerge: {mix: [russia, north-korea]}\n";

        assertThat(counted(mixed).neverWith("mix")).containsExactlyInAnyOrder("cis", "chechnya", "grozny");
        assertThat(counted(mixed + "exclude: [russia]").neverWith("mix")).isEmpty();
        assertThat(counted("roll_up: [north-korea]\nmerge: {all: [russia, cis, chechnya]}")
                        .neverWith("all"))
                .containsExactly("grozny");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "exclude: [rusia] | exclude: there is no entity 'rusia' in the gazetteers; did you mean 'russia'?",
                "exclude: [rusia/Kremlin] | exclude: there is no entity 'rusia' in the gazetteers; did you mean 'russia'?",
                "exclude: [russia/Kremln]"
                        + " | exclude: there is no alias 'Kremln' of 'russia' in the gazetteers; did you mean 'Kremlin'?",
                "roll_up: [cs] | roll_up: there is no entity 'cs' in the gazetteers; did you mean 'cis'?",
                "merge: {koreas: [north-koreo]}"
                        + " | merge.koreas: there is no entity 'north-koreo' in the gazetteers; did you mean 'north-korea'?",
                "merge: {The Koreas: [north-korea]}"
                        + " | merge.The Koreas: expected an entity or a lower-case slug such as koreas, found 'The Koreas'",
            })
    void whatIsNotThereIsSaidWithItsPlace(String choices, String message) {
        assertThatThrownBy(() -> counted(choices))
                .isInstanceOf(UserException.class)
                .hasMessage(folder.resolve("job.yaml") + ", line 2: " + message);
    }

    @Test
    void numbersAreInTheOrderOfTheIdsAlsoWithThoseOfModels() {
        CountedEntities listed = counted("roll_up: [north-korea]");
        CountedEntities all = listed.with(Set.of("aaa", "person-zamir-kabulov"));

        assertThat(all.size()).isEqualTo(listed.size() + 2);
        for (int number = 1; number < all.size(); number++) {
            assertThat(all.id(number)).isGreaterThan(all.id(number - 1));
            assertThat(all.number(all.id(number))).isEqualTo(number);
        }
        assertThat(byEntity(all)).isEqualTo(byEntity(listed));
        assertThat(all.neverWith("cis")).isEqualTo(listed.neverWith("cis")).contains("russia");
        assertThat(all.neverTogether(all.number("russia"), all.number("cis"))).isTrue();
        assertThat(all.neverTogether(all.number("aaa"), all.number("cis"))).isFalse();
        assertThat(all.numberOfUnlisted("aaa")).isZero();
        assertThat(all.numberOfUnlisted("bbb")).isEqualTo(CountedEntities.NOBODY);
        assertThat(listed.numberOfUnlisted("aaa")).isEqualTo(CountedEntities.NOBODY);
        assertThat(all.number("nobody")).isEqualTo(CountedEntities.NOBODY);
    }

    @Test
    void aFocusMayBeMergedOrAWhole() {
        CountedEntities counted = counted("roll_up: [russia]\nmerge: {koreas: [north-korea, south-korea]}");
        assertThatCode(() -> counted.check(EntityPair.of("koreas", "russia"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "exclude: [] | atlantis | there is no entity 'atlantis' in the gazetteers",
                "merge: {koreas: [north-korea]} | korea | there is no entity 'korea' in the gazetteers; did you mean 'koreas'?",
                "exclude: [russia] | russia | no mention of 'russia' counts (exclude)",
                "roll_up: [cis] | russia | mentions of 'russia' count for 'cis' (roll_up)",
                "merge: {koreas: [north-korea]} | north-korea | mentions of 'north-korea' count for 'koreas' (merge)",
                "roll_up: [russia] & merge: {cis: [russia]} | grozny | mentions of 'grozny' count for 'cis' (roll_up, merge)",
                "roll_up: [russia] & merge: {towns: [grozny]} | towns"
                        + " | no mention counts for 'towns': its members are excluded or rolled up",
                "roll_up: [north-korea] | cis | of 'cis' and 'russia' one is a part of the other; with roll_up they are"
                        + " never counted together",
            })
    void aFocusThatCannotBeCountedIsRefused(String choices, String id, String message) {
        CountedEntities counted = counted(choices.replace(" & ", "\n"));
        String other = id.equals("cis") ? "russia" : "south-korea";

        assertThatThrownBy(() -> counted.check(EntityPair.of(id, other)))
                .isInstanceOf(UserException.class)
                .hasMessage("focus: " + message);
    }
}
