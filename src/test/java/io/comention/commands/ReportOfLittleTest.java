package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pages of corpora that lack something. */
@ExtendWith(SparkExtension.class)
class ReportOfLittleTest {
    @TempDir
    private Path folder;

    private Document page(String keys, String... records) throws IOException {
        Corpora.lines(folder.resolve("corpus/all.jsonl"), List.of(records));
        String job = Corpora.job(
                folder, "corpus: [{path: 'FOLDER/corpus/*', format: jsonl}]\noutput: 'FOLDER/out'\n" + keys);
        CommandLine.Result result = CommandLine.run("run", job);
        assertThat(result.exitCode()).as(result.err()).isZero();
        Document page = Jsoup.parse(Files.readString(folder.resolve("out/latest/report.html")));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(page.select("nav a").eachAttr("href")).allMatch(href -> ids.contains(href.substring(1)));
        return page;
    }

    private static String record(String id, String date) {
        return Corpora.json("id", id, "date", date, "text", "Russia " + id + " met the Taliban.");
    }

    /** What is known to the year is said so, counted in the sum, and not on a curve by months. */
    @Test
    void datesAreShownAsFarAsTheyAreKnown() throws IOException {
        Document page = page(
                "focus: [[russia, taliban]]\ngranularities: [month, year]\nunits: [article]\nstories: {enabled: false}\n",
                record("one", "2021"),
                record("two", "2021"),
                record("three", "2021-01-05"),
                record("four", "2021-01-06"));
        assertThat(page.select("#p0 .sum").text())
                .contains("in 4 of 4 articles", "2 of them are not on the curve by month");
        assertThat(page.select("#e0 .month").eachAttr("data-month")).containsExactly("2021", "2021-01");
        assertThat(page.select("#e0-2021 time").eachText()).containsOnly("2021");
        assertThat(page.select("#e0-2021-01 time").eachText()).containsExactlyInAnyOrder("2021-01-05", "2021-01-06");
    }

    @Test
    void yearsAreYears() throws IOException {
        Document page = page(
                "focus: [[russia, taliban]]\ngranularities: [year]\nunits: [article]\nstories: {within_days: 0}\n",
                record("one", "1990"),
                record("two", "2001"));
        assertThat(page.select(".standfirst").text()).contains("1990 to 2001.");
        assertThat(page.select("#evidence time").eachText()).containsExactly("1990", "2001");
    }

    @Test
    void daysAloneAreNotDrawnAndItSaysSo() throws IOException {
        Document page = page("granularities: [day]\nroll_up: all\n", record("one", "2001-03-01"));
        assertThat(page.select("#focus").text()).contains("counts by days only");
        assertThat(page.select("#method").text()).contains("parts count for their whole: all");
    }

    @Test
    void aCorpusThatNamesNobodyHasAPage() throws IOException {
        Document page = page("", Corpora.json("id", "a", "date", "2001-03-01", "text", "Nobody is named."));
        assertThat(page.select("#focus").text()).contains("No pair is named together often enough");
        assertThat(page.select("#evidence").text()).contains("no sentences");
    }
}
