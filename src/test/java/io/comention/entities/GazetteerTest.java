package io.comention.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comention.job.AliasKind;
import io.comention.job.UserException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final String RUSSIA = """
            name: mine
            entities:
              - id: russia
                name: Russia
                type: country
                wikidata: Q159
                aliases:
                  name: [Russia, ' Russian Federation ']
                  demonym: Russian
              - id: chechnya
                name: Chechnya
                type: territory
                part_of: russia
                aliases: {name: [Chechnya]}
            """;

    @Test
    void anEntityHasItsAliasesWithTheirPlaces() {
        assertThat(read(RUSSIA).entities())
                .containsExactly(
                        new Entity(
                                "russia",
                                "Russia",
                                EntityType.COUNTRY,
                                "Q159",
                                null,
                                List.of(
                                        new Alias("Russia", AliasKind.NAME, "list-0, line 8"),
                                        new Alias("Russian Federation", AliasKind.NAME, "list-0, line 8"),
                                        new Alias("Russian", AliasKind.DEMONYM, "list-0, line 9"))),
                        new Entity(
                                "chechnya",
                                "Chechnya",
                                EntityType.TERRITORY,
                                null,
                                "russia",
                                List.of(new Alias("Chechnya", AliasKind.NAME, "list-0, line 14"))));
    }

    @Test
    void listsAreJoinedAndMayNameEachOthersEntities() {
        String more = "entities: [{id: grozny, name: Grozny, type: place, part_of: chechnya, aliases: {name: Grozny}}]";
        assertThat(read(more, RUSSIA).ids()).containsExactly("grozny", "russia", "chechnya");
    }

    @Test
    void aListMayExtendTheEntitiesOfAnother() {
        String more = """
                entities:
                  - extends: russia
                    aliases: {name: [Россия, Russia], place: Moscow}
                    examples: ["[Россия]"]
                """;
        for (List<String> lists : List.of(List.of(RUSSIA, more), List.of(more, RUSSIA))) {
            Gazetteer gazetteer = read(lists.toArray(new String[0]));
            assertThat(gazetteer.ids()).containsExactly("russia", "chechnya");
            Entity russia = gazetteer.entities().get(0);
            assertThat(russia.name()).isEqualTo("Russia");
            assertThat(russia.aliases().stream().map(alias -> alias.text() + " " + alias.kind()))
                    .containsExactly(
                            "Russia NAME", "Russian Federation NAME", "Russian DEMONYM", "Россия NAME", "Moscow PLACE");
            assertThat(russia.examples()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "extends: rusia, aliases: {name: R} | list-1, line 2: entities.extends: there is no entity 'rusia' to extend;"
                        + " did you mean 'russia'?; name the list that has it too, such as world",
                "extends: russia, aliases: {demonym: Russia} | list-1, line 2: the alias 'Russia' of 'russia' stands already,"
                        + " with another kind or other rules (list-0, line 8)",
                "extends: russia, aliases: {name: []} | list-1, line 2: entities: the entity 'russia' has no alias",
                "extends: russia, name: R, aliases: {name: R} | list-1, line 2: entities.name: unknown key"
                        + " (known: extends, aliases, examples)",
            })
    void whatIsWrongWithAnExtensionIsSaid(String entity, String message) {
        assertThatThrownBy(() -> read(RUSSIA, "entities:\n  - {" + entity + "}\n"))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }

    @Test
    void anEntityOfTwoListsIsRefusedWithBothPlaces() {
        String again = "entities:\n  - {id: russia, name: R, type: country, aliases: {name: R}}";
        assertThatThrownBy(() -> read(RUSSIA, again))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(
                        "list-1, line 2: entities: the entity 'russia' is listed twice; list-0, line 3: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: Russia, name: R, type: country, aliases: {name: R}"
                        + " | entities.id: expected a lower-case slug such as united-states, found 'Russia'",
                "id: a--b, name: R, type: country, aliases: {name: R}"
                        + " | entities.id: expected a lower-case slug such as united-states, found 'a--b'",
                "name: R, type: country, aliases: {name: R} | entities: the key 'id' is missing",
                "id: r, type: country, aliases: {name: R} | entities: the key 'name' is missing",
                "id: r, name: R, aliases: {name: R} | entities: the key 'type' is missing",
                "id: r, name: R, type: country | entities: the key 'aliases' is missing",
                "id: r, name: R, type: country, aliases: {} | entities: the entity 'r' has no alias",
                "id: r, name: R, type: country, aliases: {name: []} | entities: the entity 'r' has no alias",
                "id: r, name: R, type: contry, aliases: {name: R} | entities.type: expected one of country, territory, place,"
                        + " organisation, armed_group, party, person, found 'contry'; did you mean 'country'?",
                "id: r, name: R, type: country, aliases: {demonyms: R} | entities.aliases.demonyms: unknown alias kind;"
                        + " did you mean 'demonym'? (known: name, demonym, metonym, place, person, model, capital)",
                "id: r, name: R, type: country, aliases: {name: [R, R]}"
                        + " | entities.aliases.name: the alias 'R' stands twice for r",
                "id: r, name: R, type: country, aliases: {name: ' '}"
                        + " | entities.aliases.name: an alias has 1 to 200 characters",
                "id: r, name: R, type: country, aliases: {name: R}, wikidata: 159"
                        + " | entities.wikidata: expected a Wikidata id such as Q159, found '159'",
                "id: r, name: R, type: country, aliases: {name: R}, part_of: russa"
                        + " | entities.part_of: there is no entity 'russa'",
                "id: r, name: R, type: country, aliases: {name: R}, part_of: r | entities.part_of: 'r' is a part of itself",
                "id: r, name: R, type: country, alias: {name: R} | entities.alias: unknown key; did you mean 'aliases'?"
                        + " (known: id, name, type, wikidata, part_of, aliases, examples)",
            })
    void whatIsWrongIsSaidWithItsLineAndKey(String entity, String message) {
        assertThatThrownBy(() -> read("entities:\n  - {" + entity + "}\n"))
                .isInstanceOf(UserException.class)
                .hasMessage("list-0, line 2: " + message);
    }

    @Test
    void aCircleOfPartsIsRefused() {
        String circle = """
                entities:
                  - {id: a, name: A, type: place, part_of: b, aliases: {name: A}}
                  - {id: b, name: B, type: place, part_of: a, aliases: {name: B}}
                """;
        assertThatThrownBy(() -> read(circle))
                .isInstanceOf(UserException.class)
                .hasMessage("list-0, line 2: entities.part_of: 'a' is a part of itself");
    }

    @Test
    void aListWithoutEntitiesIsRefused() {
        assertThatThrownBy(() -> read("entities: []"))
                .isInstanceOf(UserException.class)
                .hasMessage("gazetteers: there is no entity in any of the lists");
        assertThatThrownBy(() -> read("name: x"))
                .isInstanceOf(UserException.class)
                .hasMessage("list-0, line 1: the key 'entities' is missing");
    }

    private static Gazetteer read(String... contents) {
        List<Gazetteer.Source> sources = new ArrayList<>();
        for (String content : contents) {
            sources.add(new Gazetteer.Source("list-" + sources.size(), new StringReader(content)));
        }
        return Gazetteer.read(sources);
    }
}
