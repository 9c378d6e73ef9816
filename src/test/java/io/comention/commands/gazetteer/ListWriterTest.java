package io.comention.commands.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.commands.gazetteer.ListBuilder.Description;
import io.comention.entities.Gazetteer;
import io.comention.entities.Slug;
import io.comention.job.Yaml;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Russia",
                "no",
                "Yes",
                "NULL",
                "~",
                "true",
                "off",
                "y",
                "1e3",
                "0x1F",
                "12",
                ".inf",
                "2001-01-01",
                "a: b",
                "a #b",
                "- a",
                "-",
                "?",
                "[a]",
                "{a}",
                "*a",
                "&a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a",
                "'a'",
                "\"a\"",
                "a\\b",
                "a\nb",
                "a\tb",
                "\u0085",
                "\u2028",
                "\uFEFFa",
                " a ",
                "a:",
                "талиб*",
                "Côte d'Ivoire",
                "U.S.",
                "=a",
                "Guinea-Bissau",
                "中国",
                "\uD83D\uDE00",
                "---",
                "...",
                "<<"
            })
    void everyTextIsReadAsItWas(String text) {
        String yaml = "key: " + ListWriter.text(text) + "\nlist:\n  - " + ListWriter.text(text) + "\nflow: {a: "
                + ListWriter.text(text) + ", b: c}\n";

        var root = Yaml.read("file", new StringReader(yaml));

        assertThat(root.require("key").text()).isEqualTo(text);
        assertThat(root.require("list").items().get(0).text()).isEqualTo(text);
        assertThat(root.require("flow").require("a").text()).isEqualTo(text);
    }

    @Test
    void plainTextStandsWithoutQuotes() {
        assertThat(ListWriter.text("Guinea-Bissau 2")).isEqualTo("Guinea-Bissau 2");
        assertThat(ListWriter.text("Norway")).isEqualTo("Norway");
        assertThat(ListWriter.text("no")).isEqualTo("\"no\"");
    }

    @Test
    void aListIsReadAsItWasCollected() {
        ListBuilder list = new ListBuilder();
        Description taliban = new Description("taliban", "Taliban", "armed_group", "Q42418", null);
        list.add(taliban, "name", "Taliban", null);
        list.add(taliban, "name", "IS", "mixed");
        list.add(taliban, "capital", "Kandahar", null);
        String yaml = ListWriter.yaml("mine", List.of("Two\nlines"), list.entries());

        assertThat(yaml).isEqualTo("""
                # Two lines
                name: mine
                entities:
                  - id: taliban
                    name: Taliban
                    type: armed_group
                    wikidata: Q42418
                    aliases:
                      name:
                        - Taliban
                        - {alias: IS, case: mixed}
                      capital:
                        - Kandahar
                """);
        assertThat(Gazetteer.read(List.of(new Gazetteer.Source("mine", new StringReader(yaml))))
                        .entities()
                        .get(0)
                        .aliases())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "Côte d'Ivoire, cote-d-ivoire",
        "Россия, rossia",
        "St. Kitts & Nevis, st-kitts-nevis",
        "Al-Qaida, al-qaida",
        "!?, ''"
    })
    void anIdIsMadeOfAName(String name, String id) {
        assertThat(Slug.of(name)).isEqualTo(id);
    }
}
