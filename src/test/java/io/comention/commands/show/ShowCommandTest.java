package io.comention.commands.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class ShowCommandTest {
    @TempDir
    private static Path folder;

    private static String out;

    /**
     * Four articles a year from 2000 to 2003, but none in 2002. Russia and the Taliban are together in one of 2000 and two
     * of 2003, in the last with hostile text; Iran is alone in one of 2001, the Taliban in one of 2000.
     */
    @BeforeAll
    static void run() {
        List<String> records = new ArrayList<>();
        add(records, "2000-03-01", "Talks", "Russia met the Taliban.", "https://example.org/1");
        add(records, "2000-04-01", "Rest", "The Taliban rested.", "");
        add(records, "2000-05-01", "Rain", "It rained.", "");
        add(records, "2000-06-01", "Snow", "It snowed.", "");
        add(records, "2001-03-01", "Iran", "Nothing happened in Iran.", "");
        add(records, "2001-05-01", "Wind", "The wind blew.", "");
        add(records, "2001-06-01", "Sun", "The sun shone.", "");
        add(records, "2001-07-01", "Fog", "The fog came.", "");
        add(records, "2003-03-01", "More", "The Taliban went to Russia again.", "javascript:alert(1)");
        add(
                records,
                "2003-05-01",
                "Red \u001B[31m",
                "Russia \u001B[31m\u202Eand the Taliban.\u0007",
                "https://a/\u001B");
        add(records, "2003-06-01", "Hail", "It hailed.", "");
        add(records, "2003-07-01", "Storm", "It stormed.", "");
        Corpora.lines(folder.resolve("corpus/all.jsonl"), records);
        Corpora.write(folder.resolve("list.yaml"), """
                entities:
                  - {id: iran, name: Iran, type: country, aliases: {name: [Iran, Persia]}}
                  - {id: russia, name: Russia, type: country, aliases: {name: [Russia]}}
                  - {id: taliban, name: The Taliban, type: armed_group, aliases: {name: [Taliban]}}
                  - {id: kabul, name: Kabul, type: place, aliases: {name: [Kabul]}}
                  - {id: one, name: Same, type: place, aliases: {name: [Sameone]}}
                  - {id: two, name: Same, type: place, aliases: {name: [Sametwo]}}
                """);
        out = folder.resolve("out").toString();
        String job = Corpora.job(folder, """
                corpus: [{path: 'FOLDER/corpus/*', format: jsonl}]
                gazetteers: ['FOLDER/list.yaml']
                units: [article, sentence]
                granularities: [month, year]
                exclude: [kabul]
                terms: {min_articles: 1}
                output: 'FOLDER/out'
                """);
        assertThat(CommandLine.run("run", "-q", job).exitCode()).isZero();
    }

    private static void add(List<String> records, String date, String title, String text, String url) {
        records.add(Corpora.json(
                "id",
                Integer.toString(records.size()),
                "date",
                date,
                "title",
                title,
                "text",
                text,
                "source",
                "A",
                "url",
                url));
    }

    private static CommandLine.Result show(String... arguments) {
        List<String> all = new ArrayList<>(List.of("show", out));
        all.addAll(Arrays.asList(arguments));
        return CommandLine.run(all.toArray(new String[0]));
    }

    private static String shown(String... arguments) {
        CommandLine.Result result = show(arguments);
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return result.out();
    }

    private static final String PAIR = """
            Russia – The Taliban: named together in 3 of 12 articles (25.0 %), 2000 to 2003
              Russia is in 3 articles, The Taliban in 4; together from 2000-03-01 to 2003-05-01
            """;

    @Test
    void aPairIsShownWithItsEvidence() {
        String page = shown("russia", "taliban", "--granularity", "year", "--width", "90");
        assertThat(page).startsWith(PAIR);
        assertThat(page.substring(page.indexOf("\n\n") + 2)).isEqualTo("""
                  articles by month, most in 2000-03 (1)
                  █···        · ···                   █ █··
                  2000      2001        2002        2003

                  period  n  articles    share  95 % interval
                  2000    1         4   25.0 %       4.6–69.9     ████████████████████
                  2001    0         4    0.0 %       0.0–49.0
                  2002    –         0        –              –
                  2003    2         4   50.0 %      15.0–85.0     ████████████████████████████████████████

                  trend: none is given, since fewer than 10 articles name both

                Evidence: 3 sentences kept of those that name both

                  2000-03-01  A: Talks
                    [Russia] met the [Taliban].
                    https://example.org/1

                  2003-03-01  A: More
                    The [Taliban] went to [Russia] again.

                  2003-05-01  A: Red \uFFFD[31m
                    [Russia] \uFFFD[31mand the [Taliban].\uFFFD
                """);
    }

    @Test
    void eitherOrderAndNamesInAnyCaseAreTheSame() {
        String page = shown("russia", "taliban");
        assertThat(shown("taliban", "russia")).isEqualTo(page);
        assertThat(shown("the TALIBAN", "Russia")).isEqualTo(page);
        assertThat(page).contains("\n  2000    1 ").contains("Evidence");
        assertThat(shown("russia", "taliban", "--from", "2003-01-01")).contains("\n  2003-03  1         1  100.0 %");
        assertThat(shown("russia", "taliban", "--evidence", "0")).doesNotContain("Evidence");
        assertThat(shown("russia", "taliban", "--evidence", "2"))
                .contains("Evidence: 2 of the 3 sentences kept, from the periods with the most articles");
    }

    @Test
    void aRangeIsShownByWholePeriods() {
        String page = shown("russia", "taliban", "--granularity", "year", "--from", "2001-02-03", "--to", "2003-01-01");
        assertThat(page).isEqualTo("""
                Russia – The Taliban: never named together in 4 articles, 2001 to 2002; Russia is in 0 of them, The
                Taliban in 0
                """);
        page = shown("russia", "taliban", "--granularity", "year", "--from", "2003-02-03");
        assertThat(page).startsWith("""
                        Russia – The Taliban: named together in 2 of 4 articles (50.0 %), 2003
                          over the whole corpus in 3 of 12:
                        """).contains("\n  2003    2         4 ").doesNotContain("\n  2001 ");
    }

    @Test
    void neverTogetherIsSaid() {
        assertThat(shown("iran", "taliban")).isEqualTo("""
                Iran – The Taliban: never named together in 12 articles, 2000 to 2003; Iran is in 1 of them, The
                Taliban in 4
                """);
        assertThat(shown("one")).isEqualTo("Same: never named in 12 articles, 2000 to 2003\n");
    }

    @Test
    void oneEntityIsShownWithItsPartners() {
        assertThat(shown("russia", "--granularity", "year", "--unit", "sentence"))
                .startsWith("Russia: named in 3 of 24 sentences (12.5 %), 2000 to 2003\n\n")
                .contains("\n  2003    2          8   25.0 %")
                .contains("\nMost often named with\n")
                .contains("\n  The Taliban          3 ");
    }

    @Test
    void whatCannotBeShownIsSaid() {
        refused("there is no entity 'rusia' in the run's lists; did you mean 'russia'?", "rusia", "taliban");
        refused("there is no entity 'persia' in the run's lists; it is an alias of 'iran'", "persia");
        refused("'Same' is the name of several entities; give the id of one: 'one', 'two'", "Same");
        refused("mentions of 'kabul' do not count in this run", "kabul");
        refused("'russia' and 'RUSSIA' are the same entity, 'russia'", "russia", "RUSSIA");
        refused(
                "--unit: the last run of '" + out + "' has not counted by story; it has article, sentence",
                "iran",
                "--unit",
                "story");
        refused(
                "--granularity: the last run of '" + out + "' has not counted by day; it has month, year",
                "iran",
                "--granularity",
                "day");
        refused("--from: expected a day such as 2021-08-15, found '2001'", "iran", "--from", "2001");
        refused(
                "--to: expected a day after 2001-01-01, found 2001-01-01",
                "iran",
                "--from",
                "2001-01-01",
                "--to",
                "2001-01-01");
        refused(
                "the corpus has no year between --from and --to; it goes from 2000 to 2003",
                "iran",
                "--from",
                "2030-01-01");
        refused("--width: expected 60 or more, found 10", "iran", "--width", "10");
        refused("--evidence: expected 0 to 1000, found -1", "iran", "--evidence", "-1");
    }

    private static void refused(String message, String... arguments) {
        CommandLine.Result result = show(arguments);
        assertThat(result.err()).isEqualTo("comention: " + message + "\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(2);
    }
}
