package io.comention.commands.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SharedCorpora;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private String gold(String... lines) {
        return Corpora.lines(folder.resolve("gold.jsonl"), List.of(lines)).toString();
    }

    private CommandLine.Result evaluate(String gold, String... options) {
        String[] arguments = new String[6 + options.length];
        System.arraycopy(
                new String[] {"gazetteer", "evaluate", "--gold", gold, "--gazetteer", SmallList.in(folder)},
                0,
                arguments,
                0,
                6);
        System.arraycopy(options, 0, arguments, 6, options.length);
        return CommandLine.run(arguments);
    }

    @Test
    void mistakesAreCountedAndExplained() {
        String gold = gold("""
                {"id": "a", "text": "Jordan met Michael Jordan. Jersey smiled.", "labels": [
                {"begin": 0, "end": 6, "wikidata": "Q810", "name": "Jordan"},
                {"begin": 19, "end": 25, "wikidata": "Q810", "name": "Jordan"}]}""".replace("\n", ""), """
                {"id": "b", "text": "US and US team. US", "evaluate": [0, 15], "labels": [
                {"begin": 0, "end": 2, "wikidata": "Q30", "name": "United States"},
                {"begin": 7, "end": 14, "wikidata": "Q1", "name": "US national chess team"}]}""".replace("\n", ""));

        CommandLine.Result result = evaluate(gold, "--ignore-name", "national .* team");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo(gold + """
                : 2 texts, 3 labels of listed entities, 3 mentions
                left out: 0 labels and 1 mention by --ignore-name, 0 labels that only other alias kinds write

                                                 expected   found   right  precision  recall      F1
                all                                     3       3       2     0.6667  0.6667  0.6667
                with the same offsets                   3       3       2     0.6667  0.6667  0.6667

                country                                 3       2       2     1.0000  0.6667  0.8000
                territory                               0       1       0     0.0000       -  0.0000

                jersey                                  0       1       0     0.0000       -  0.0000
                jordan                                  2       1       1     1.0000  0.5000  0.6667
                us                                      1       1       1     1.0000  1.0000  1.0000

                false   jersey  a:27  [Jersey] smiled.
                        expected nobody; found jersey (name 'Jersey')
                missed  jordan  a:19  Jordan met Michael [Jordan].
                        expected Jordan; not jordan (name 'Jordan'): unless before 'michael'
                """);
    }

    @Test
    void onlyKindsAndTypesThatAreAskedForCount() {
        String gold = gold("""
                {"id": "a", "text": "The Royal Hashemite Court, Jordanian Amman, Jersey", "labels": [
                {"begin": 4, "end": 25, "wikidata": "Q810", "name": "Jordan"},
                {"begin": 37, "end": 42, "wikidata": "Q810", "name": "Jordan"},
                {"begin": 44, "end": 50, "wikidata": "Q785", "name": "Jersey"}]}""".replace("\n", ""));

        CommandLine.Result result = evaluate(gold, "--alias-kinds", "name", "--types", "country");

        assertThat(result.out())
                .contains(
                        ": 1 text, 1 label of listed entities, 0 mentions\n",
                        " 1 label that only other alias kinds write")
                .contains("missed  jordan  a:37", "expected Jordan; no alias is written so");
    }

    @Test
    void aMentionWithinItsLabelIsRight() {
        String gold = gold("""
                {"id": "a", "text": "the US army", "labels": [
                {"begin": 0, "end": 6, "wikidata": "Q30", "name": "United States"}]}""".replace("\n", ""));

        assertThat(evaluate(gold).out())
                .containsPattern("(?m)^all +1 +1 +1 ")
                .containsPattern("(?m)^with the same offsets +1 +1 +0 ");
    }

    @Test
    void whatIsNotPrintedIsCounted() {
        String gold = gold("{\"id\": \"a\", \"text\": \"Jersey, Jersey, US\"}".replace("}", ", \"labels\": []}"));

        assertThat(evaluate(gold, "--entities", "1", "--mistakes", "2").out())
                .contains("… and 1 more entities, with fewer mistakes (--entities)\n")
                .endsWith("… and 1 more mistakes (--mistakes)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | 3 | gold.jsonl, line 1: not valid JSON: ",
                "{\"id\": \"a\"} | 3 | gold.jsonl, line 1: text: expected a text",
                "{\"id\": \"a\", \"text\": \"b\"} | 3 | gold.jsonl, line 1: labels: expected a list of",
                "{\"id\": \"a\", \"text\": \"b\", \"evaluate\": [0, 2], \"labels\": []} | 3"
                        + " | gold.jsonl, line 1: evaluate: expected an offset from 0 to 1, found 2",
                "{\"id\": \"a\", \"text\": \"b\", \"labels\": [{\"begin\": 1, \"end\": 1}]} | 3"
                        + " | gold.jsonl, line 1: labels: expected UTF-16 offsets of whole characters, found ",
            })
    void goldThatCannotBeUsedIsSaid(String line, int exitCode, String message) {
        CommandLine.Result result = evaluate(gold(line));

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.err()).contains(message).hasLineCount(1);
    }

    @Test
    void wrongOptionsAreSaid() {
        String gold = gold("{\"id\": \"a\", \"text\": \"b\", \"labels\": []}");

        assertThat(evaluate(gold, "--types", "contry").err())
                .isEqualTo(
                        "comention: --types: expected some of country, territory, place, organisation, armed_group, party,"
                                + " person, found 'contry'; did you mean 'country'?\n");
        assertThat(evaluate(gold, "--ignore-name", "(").exitCode()).isEqualTo(2);
        assertThat(evaluate(folder.resolve("none").toString()).exitCode()).isEqualTo(3);
    }

    @Test
    void theWorldListIsMeasuredOnNews() {
        Path gold = SharedCorpora.of("gold/aida-dev.jsonl");

        CommandLine.Result result = CommandLine.run(
                "gazetteer",
                "evaluate",
                "--gold",
                gold.toString(),
                "--types",
                "country",
                "--alias-kinds",
                "name,demonym",
                "--ignore-name",
                "national .* team");

        assertThat(result.exitCode()).isZero();
        String all = result.out()
                .lines()
                .filter(line -> line.startsWith("all "))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(all.substring(all.lastIndexOf(' ')))).isGreaterThan(0.85);
    }
}
