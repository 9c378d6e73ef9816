package io.comention.commands.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comention.entities.Alias;
import io.comention.entities.Entity;
import io.comention.entities.Gazetteer;
import io.comention.job.UserException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvListsTest {
    private static final String LIST = """
            entities:
              - id: russia
                name: Russia
                type: country
                wikidata: Q159
                aliases:
                  name: [Russia, '=1+1', '+7', '-x', '@y', "a \\"quoted\\" name", 'comma, here', "two\\nlines", "no"]
                  demonym: [{alias: Russian, case: exact}]
                  capital: [Moscow]
              - id: chechnya
                name: Chechnya
                type: territory
                part_of: russia
                aliases: {name: [Chechnya]}
            """;

    @Test
    void aListWithoutRulesComesBackAsItWas() {
        Gazetteer before = gazetteer(LIST);
        assertThat(CsvLists.lost(before)).isEmpty();

        List<String> skipped = new ArrayList<>();
        ListBuilder list = CsvLists.read("list.csv", CsvLists.write(before), null, skipped);
        Gazetteer after = gazetteer(ListWriter.yaml("list", List.of(), list.entries()));

        assertThat(skipped).isEmpty();
        assertThat(described(after)).isEqualTo(described(before));
    }

    @Test
    void fieldsAreQuotedWhereTheyMustBe() {
        assertThat(CsvLists.write(gazetteer(LIST)).lines().limit(4))
                .containsExactly(
                        "id,name,type,wikidata,part_of,kind,alias,case",
                        "russia,Russia,country,Q159,,name,Russia,",
                        "russia,Russia,country,Q159,,name,=1+1,",
                        "russia,Russia,country,Q159,,name,+7,");
        assertThat(CsvLists.write(gazetteer(LIST)))
                .contains(",\"a \"\"quoted\"\" name\",", ",\"comma, here\",", ",\"two\nlines\",");
    }

    @Test
    void whatATableCannotHoldIsCounted() {
        Gazetteer gazetteer = gazetteer("""
                ignore: [New Jersey]
                entities:
                  - id: jersey
                    name: Jersey
                    type: territory
                    aliases: {name: [{alias: Jersey, unless: {before: [yellow]}}]}
                    examples: ["[Jersey]"]
                """);
        assertThat(CsvLists.lost(gazetteer))
                .isEqualTo(
                        "a table has no place for needs, unless and not (1 alias), examples (1) and phrases to ignore (1)");
    }

    @Test
    void wikidatasRowsGiveEntities() {
        List<String> skipped = new ArrayList<>();
        String csv = "item,itemLabel,alias,population\\r\\n".translateEscapes()
                + "http://www.wikidata.org/entity/Q7184,NATO,North Atlantic Treaty Organization,1\r\n"
                + "http://www.wikidata.org/entity/Q7184,NATO,\"Atlantic Alliance\",1\r\n"
                + "http://www.wikidata.org/entity/Q1,Q1,,\r\n"
                + "http://www.wikidata.org/entity/Q458,European Union,,\r\n";

        ListBuilder list = CsvLists.read("query.csv", csv, "organisation", skipped);

        assertThat(ListWriter.yaml("query", List.of(), list.entries())).isEqualTo("""
                name: query
                entities:
                  - id: nato
                    name: NATO
                    type: organisation
                    wikidata: Q7184
                    aliases:
                      name:
                        - NATO
                        - North Atlantic Treaty Organization
                        - Atlantic Alliance
                  - id: european-union
                    name: European Union
                    type: organisation
                    wikidata: Q458
                    aliases:
                      name:
                        - European Union
                """);
        assertThat(skipped)
                .containsExactly(
                        "query.csv, line 1: the column 'population' is not read",
                        "query.csv, line 4: 'Q1' has no label");
    }

    @Test
    void twoItemsOfOneNameAreTwoEntities() {
        String csv = "item,itemLabel\nQ1,Congo\nQ2,Congo\nQ1,Congo\n";
        assertThat(CsvLists.read("q.csv", csv, "country", new ArrayList<>()).entries().stream()
                        .map(entry -> entry.description().id()))
                .containsExactly("congo", "congo-q2");
    }

    @Test
    void aRowWithAnIdAndAnAliasAloneExtendsAnEntity() {
        ListBuilder list = CsvLists.read("l.csv", "id,kind,alias\nrussia,,Россия\n", null, new ArrayList<>());
        assertThat(ListWriter.yaml("l", List.of(), list.entries())).contains("  - extends: russia\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | l.csv: expected a header such as id,name,type,wikidata,part_of,kind,alias,case",
                "a;b\\n1;2 | l.csv, line 1: expected a header with id or name, such as"
                        + " id,name,type,wikidata,part_of,kind,alias,case (from Wikidata: item,itemLabel,alias)",
                "id,id\\n | l.csv, line 1: the column 'id' stands twice",
                "id,name,type,alias\\n\\nr,R,contry,R | l.csv, line 3: type: expected one of country, territory, place,"
                        + " organisation, armed_group, party, person, found 'contry'; did you mean 'country'?",
                "id,name,type,alias\\nR,R,country,R | l.csv, line 2: id: expected a lower-case slug such as united-states,"
                        + " found 'R'",
                "id,name,type,kind,alias\\nr,R,country,nom,R | l.csv, line 2: kind: expected one of name, demonym, metonym,"
                        + " place, person, model, capital, found 'nom'; did you mean 'name'?",
                "id,name,type,wikidata,alias\\nr,R,country,159,R | l.csv, line 2: wikidata: expected a Wikidata id such as"
                        + " Q159, found '159'",
                "id,name,type,alias\\nr,R,country,A\\nr,S,country,B | l.csv, line 3: the entity 'r' was described otherwise"
                        + " before: name 'R', now 'S'",
                "id,name,alias\\nr,R,A | l.csv, line 2: type: expected one of country, territory, place, organisation,"
                        + " armed_group, party, person, found nothing",
                "id,alias\\nr,A,B | l.csv, line 2: there are more fields than columns",
                "id,alias\\nr,\"A | l.csv, line 2: a quoted field has no end",
                "id,alias\\nr,\"A\"B | l.csv, line 2: expected a comma or the line's end after a quoted field",
            })
    void whatIsWrongIsSaidWithItsLine(String content, String message) {
        assertThatThrownBy(() -> CsvLists.read("l.csv", content.translateEscapes(), null, new ArrayList<>()))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }

    private static Gazetteer gazetteer(String yaml) {
        return Gazetteer.read(List.of(new Gazetteer.Source("list", new StringReader(yaml))));
    }

    private static List<String> described(Gazetteer gazetteer) {
        return gazetteer.entities().stream()
                .map((Entity e) -> e.id()
                        + e.name()
                        + e.type()
                        + e.wikidata()
                        + e.partOf()
                        + e.aliases().stream()
                                .map((Alias a) -> a.text() + a.kind() + a.capital() + a.rules())
                                .toList())
                .toList();
    }
}
