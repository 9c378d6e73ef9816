package io.comention.trends;

import static io.comention.testing.Annotated.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.Job;
import io.comention.stats.Association;
import io.comention.stats.Interval;
import io.comention.testing.Annotated;
import io.comention.testing.SparkExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From annotations to counts per period, on a few rows. */
@ExtendWith(SparkExtension.class)
class CountingTest {
    @TempDir
    private Path folder;

    private Job job(String... settings) {
        return Counted.job(folder, settings);
    }

    private static final String[] PAIR = {"unit", "entity_a", "entity_b", "n_ab", "n_a", "n_b", "n_total"};

    @Test
    void aPairCountsOncePerUnitHoweverOftenItIsNamed() {
        Counted counted = Counted.of(
                job(),
                article("1", "2001-03-01", "A", 4, 2)
                        .names(1, 1, "b", "a")
                        .names(1, 1, "a")
                        .names(2, 1, "b")
                        .names(3, 2, "a"),
                article("2", "2001-03-02", "B", 1, 1).names(1, 1, "a"));

        assertThat(counted.pairs(PAIR))
                .containsExactly(
                        "article | a | b | 1 | 2 | 1 | 2",
                        "paragraph | a | b | 1 | 3 | 1 | 3",
                        "sentence | a | b | 1 | 3 | 2 | 5");
        assertThat(counted.entityTrends("unit", "entity_id", "n", "n_total", "mentions", "articles", "sources"))
                .containsExactly(
                        "article | a | 2 | 2 | 4 | 2 | 2",
                        "article | b | 1 | 2 | 2 | 1 | 1",
                        "paragraph | a | 3 | 3 | 4 | 2 | 2",
                        "paragraph | b | 1 | 3 | 2 | 1 | 1",
                        "sentence | a | 3 | 5 | 4 | 2 | 2",
                        "sentence | b | 2 | 5 | 2 | 1 | 1");
        assertThat(counted.totals())
                .containsExactly(
                        "year | 2001-01-01 | article | 2 | 0",
                        "year | 2001-01-01 | paragraph | 3 | 0",
                        "year | 2001-01-01 | sentence | 5 | 0");
    }

    /** A story printed around the turn of the year, and an article that stands alone. */
    private Counted printedTwice(String... settings) {
        return Counted.of(
                job(settings),
                Annotated.members(List.of("2001-12-31", "1", "2")),
                article("1", "2001-12-31", "A", 1, 1).names(1, 1, "a"),
                article("2", "2002-01-01", "B", 2, 1).names(1, 1, "a", "b"),
                article("3", "2002-01-02", "A", 4, 1).names(1, 1, "a", "b"));
    }

    @Test
    void aStoryCountsOnceInThePeriodOfItsHead() {
        Counted counted = printedTwice("units=[story]");

        assertThat(counted.pairs("n_ab", "n_a", "n_b", "n_total", "articles", "stories", "sources", "first_date"))
                .containsExactly("2 | 2 | 2 | 2 | 2 | 2 | 2 | 2001-12-31");
        assertThat(counted.pairTrends("year(period)", "n_ab", "n_a", "n_b", "n_total", "articles", "sources"))
                .containsExactly("2001 | 1 | 1 | 1 | 1 | 1 | 1", "2002 | 1 | 1 | 1 | 1 | 1 | 1");
        assertThat(counted.entityTrends("year(period)", "entity_id", "n", "mentions", "articles", "sources"))
                .containsExactly(
                        "2001 | a | 1 | 2 | 2 | 2",
                        "2001 | b | 1 | 1 | 1 | 1",
                        "2002 | a | 1 | 1 | 1 | 1",
                        "2002 | b | 1 | 1 | 1 | 1");
    }

    @Test
    void articlesOfAStoryAreOneStory() {
        Counted counted = printedTwice("units=[article]");

        assertThat(counted.entityTrends("year(period)", "entity_id", "n", "articles", "stories"))
                .containsExactly(
                        "2001 | a | 1 | 1 | 1", "2001 | b | 0 | 0 | 0", "2002 | a | 2 | 2 | 2", "2002 | b | 2 | 2 | 2");
        Counted within = Counted.of(
                job("units=[article]"),
                Annotated.members(List.of("2001-03-01", "1", "2")),
                article("1", "2001-03-01", "A", 1, 1).names(1, 1, "a", "b"),
                article("2", "2001-03-02", "B", 1, 1).names(1, 1, "a", "b"),
                article("3", "2001-03-02", "B", 1, 1).names(1, 1, "a", "b"));
        assertThat(within.entityTrends("entity_id", "articles", "stories", "sources"))
                .containsExactly("a | 3 | 2 | 2", "b | 3 | 2 | 2");
        assertThat(within.pairs("articles", "stories")).containsExactly("3 | 2");
        assertThat(within.pairTrends("articles", "stories")).containsExactly("3 | 2");
    }

    @Test
    void paragraphsAndSentencesCountInHeadsOnly() {
        Counted counted = printedTwice("units=[paragraph, sentence]");

        assertThat(counted.pairs(PAIR))
                .containsExactly("paragraph | a | b | 1 | 2 | 1 | 2", "sentence | a | b | 1 | 2 | 1 | 5");
        assertThat(counted.pairs("articles", "stories")).containsExactly("1 | 1", "1 | 1");
    }

    /** The story names both, and no article of it does: it is in n_a and n_b, and n_total is too small for a table. */
    @Test
    void aStoryMayNameTheTwoApart() {
        Counted counted = Counted.of(
                job("units=[story]"),
                Annotated.members(List.of("2001-03-01", "1", "2")),
                article("1", "2001-03-01", "A", 1, 1).names(1, 1, "a"),
                article("2", "2001-03-02", "B", 1, 1).names(1, 1, "b"),
                article("3", "2001-03-02", "B", 1, 1).names(1, 1, "a", "b"));
        Association smallest = Association.of(1, 2, 2, 3);
        String[] measured = {"n_ab", "n_a", "n_b", "n_total", "g2", "expected"};
        String expected = "1 | 2 | 2 | 2 | " + smallest.g2() + " | " + smallest.expected();
        assertThat(counted.pairs(measured)).containsExactly(expected);
        assertThat(counted.pairTrends(measured)).containsExactly(expected);
    }

    @Test
    void aStoryThatNamesTooManyIsLeftOut() {
        Counted counted = Counted.of(
                job("units=[story]", "pairs.max_entities=2"),
                Annotated.members(List.of("2001-03-01", "1", "2")),
                article("1", "2001-03-01", "A", 1, 1).names(1, 1, "a", "b"),
                article("2", "2001-03-02", "B", 1, 1).names(1, 1, "b", "c"),
                article("3", "2001-03-02", "B", 1, 1).names(1, 1, "a", "b"));
        assertThat(counted.totals()).containsExactly("year | 2001-01-01 | story | 1 | 1");
        assertThat(counted.pairs(PAIR)).containsExactly("story | a | b | 1 | 1 | 1 | 1");
    }

    @Test
    void repeatedSentencesDatelinesCreditsAndOtherAliasKindsAreLeftOut() {
        Counted counted = Counted.of(
                job(),
                article("1", "2001-03-01", "A", 2, 1)
                        .names(1, 1, "a")
                        .mention("a", "name", "text", 2, 1, true)
                        .mention("b", "name", "dateline", 1, 1, false)
                        .mention("c", "name", "credit", 3, 1, false)
                        .mention("d", "demonym", "text", 1, 1, false)
                        .mention("e", "name", "title", 0, 0, false));

        assertThat(counted.entityTrends("unit", "entity_id", "n", "mentions"))
                .containsExactly(
                        "article | a | 1 | 1",
                        "article | e | 1 | 1",
                        "paragraph | a | 1 | 1",
                        "paragraph | e | 1 | 1",
                        "sentence | a | 1 | 1",
                        "sentence | e | 1 | 1");
        assertThat(counted.pairs(PAIR)).containsExactly("article | a | e | 1 | 1 | 1 | 1");
    }

    @Test
    void aUnitThatNamesTooManyIsLeftOutOfAllFourCountsAndCounted() {
        Counted counted = Counted.of(
                job("pairs.max_entities=2"),
                article("1", "2001-03-01", "A", 3, 1).names(1, 1, "a", "b", "c").names(2, 1, "a", "b"),
                article("2", "2001-03-02", "A", 1, 1).names(1, 1, "a", "b"));

        assertThat(counted.totals())
                .containsExactly(
                        "year | 2001-01-01 | article | 1 | 1",
                        "year | 2001-01-01 | paragraph | 1 | 1",
                        "year | 2001-01-01 | sentence | 3 | 1");
        assertThat(counted.pairs(PAIR))
                .containsExactly(
                        "article | a | b | 1 | 1 | 1 | 1",
                        "paragraph | a | b | 1 | 1 | 1 | 1",
                        "sentence | a | b | 2 | 2 | 2 | 3");
        assertThat(counted.entityTrends("unit", "entity_id", "n", "articles"))
                .contains("sentence | a | 2 | 2", "article | a | 1 | 1")
                .noneMatch(row -> row.contains("| c |"));
    }

    @Test
    void rarePairsAndDaysHaveRowsWhereTheyAreNamedAndTheRestIsComplete() {
        List<Annotated> articles = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            articles.add(
                    article("often" + i, "2001-01-0" + (1 + i % 2), "A", 1, 1).names(1, 1, "a", "b"));
        }
        articles.add(article("rare", "2001-01-02", "A", 1, 1).names(1, 1, "a", "c"));
        articles.add(article("last", "2001-04-01", "A", 1, 1).names(1, 1, "c"));
        Counted counted = Counted.of(
                job("units=[article]", "granularities=[day, week, month]"), articles.toArray(new Annotated[0]));

        assertThat(counted.pairTrends("granularity", "period", "entity_a", "entity_b", "n_ab"))
                .filteredOn(row -> !row.startsWith("week"))
                .containsExactly(
                        "day | 2001-01-01 | a | b | 5",
                        "day | 2001-01-02 | a | b | 5",
                        "day | 2001-01-02 | a | c | 1",
                        "month | 2001-01-01 | a | b | 10",
                        "month | 2001-01-01 | a | c | 1",
                        "month | 2001-02-01 | a | b | 0",
                        "month | 2001-03-01 | a | b | 0",
                        "month | 2001-04-01 | a | b | 0");
        assertThat(counted.pairTrends("granularity", "period", "entity_a", "entity_b", "n_ab"))
                .filteredOn(row -> row.startsWith("week"))
                .hasSize(13 + 1)
                .contains("week | 2001-01-01 | a | b | 10", "week | 2001-03-26 | a | b | 0");
        assertThat(counted.entityTrends("granularity", "period", "entity_id", "n"))
                .filteredOn(row -> row.startsWith("day") || row.startsWith("month") && row.contains("| c |"))
                .containsExactly(
                        "day | 2001-01-01 | a | 5",
                        "day | 2001-01-01 | b | 5",
                        "day | 2001-01-02 | a | 6",
                        "day | 2001-01-02 | b | 5",
                        "day | 2001-01-02 | c | 1",
                        "day | 2001-04-01 | c | 1",
                        "month | 2001-01-01 | c | 1",
                        "month | 2001-02-01 | c | 0",
                        "month | 2001-03-01 | c | 0",
                        "month | 2001-04-01 | c | 1");
    }

    @Test
    void measuresOfAPeriodWithoutUnitsAreNull() {
        List<Annotated> articles = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            articles.add(article("n" + i, i < 9 ? "2001-01-01" : "2001-03-01", "A", 1, 1)
                    .names(1, 1, "a", "b"));
        }
        articles.add(article("neither", "2001-03-02", "B", 1, 1));
        Counted counted =
                Counted.of(job("units=[article]", "granularities=[month]"), articles.toArray(new Annotated[0]));

        Association march = Association.of(1, 1, 1, 2);
        Interval share = Interval.wilson(1, 2);
        assertThat(counted.pairTrends("*"))
                .filteredOn(row -> !row.contains("2001-01-01"))
                .containsExactly(
                        "month | 2001-02-01 | article | a | b | 0 | 0 | 0 | 0 | 0 | 0 | 0" + " | null".repeat(17),
                        "month | 2001-03-01 | article | a | b | 1 | 1 | 1 | 2 | 1 | 1 | 1 | 0.5 | " + share.low()
                                + " | " + share.high() + " | " + march.expected() + " | " + march.pmi() + " | "
                                + march.npmi() + " | " + march.logDice() + " | " + march.g2() + " | "
                                + march.logOdds() + " | "
                                + march.logOddsInterval().low() + " | "
                                + march.logOddsInterval().high() + " | 0.5 | true | null | null | null | null");
        assertThat(counted.entityTrends("period", "n", "n_total", "share", "share_low", "share_high"))
                .contains(
                        "2001-02-01 | 0 | 0 | null | null | null",
                        "2001-03-01 | 1 | 2 | 0.5 | " + share.low() + " | " + share.high());
        assertThat(counted.totals()).contains("month | 2001-02-01 | article | 0 | 0");
    }

    @Test
    void aDateKnownToTheYearCountsInTheYearOnly() {
        Counted counted = Counted.of(
                job("units=[article]", "granularities=[day, month, year]"),
                article("1", "2001-01-01", "A", 1, 1).names(1, 1, "a", "b").knownTo("year"),
                article("2", "2001-02-01", "B", 1, 1).names(1, 1, "a", "b").knownTo("month"),
                article("3", "2001-02-03", "B", 1, 1).names(1, 1, "a", "b"));

        assertThat(counted.totals())
                .containsExactly(
                        "day | 2001-02-03 | article | 1 | 0",
                        "month | 2001-02-01 | article | 2 | 0",
                        "year | 2001-01-01 | article | 3 | 0");
        assertThat(counted.pairTrends("granularity", "period", "n_ab", "sources"))
                .containsExactly("day | 2001-02-03 | 1 | 1", "month | 2001-02-01 | 2 | 1", "year | 2001-01-01 | 3 | 2");
        assertThat(counted.pairs("n_ab", "sources", "first_date", "last_date", "peak_period"))
                .containsExactly("3 | 2 | 2001-01-01 | 2001-02-03 | 2001-02-01");
    }

    @Test
    void outletsAreCountedOnceAndUnknownOnesNot() {
        Counted counted = Counted.of(
                job("units=[article]"),
                article("1", "2001-01-01", "A", 1, 1).names(1, 1, "a", "b"),
                article("2", "2001-01-01", "A", 1, 1).names(1, 1, "a", "b"),
                article("3", "2001-05-01", "B", 1, 1).names(1, 1, "a"),
                article("4", "2001-06-01", null, 1, 1).names(1, 1, "a", "b"));

        assertThat(counted.pairs("n_ab", "articles", "stories", "sources")).containsExactly("3 | 3 | 3 | 1");
        assertThat(counted.entityTrends("entity_id", "n", "sources")).containsExactly("a | 4 | 2", "b | 3 | 1");
    }

    @Test
    void pairsInTooFewUnitsAreLeftOut() {
        Counted counted = Counted.of(
                job("units=[article, sentence]", "pairs.min_units=2"),
                article("1", "2001-01-01", "A", 2, 1).names(1, 1, "a", "b").names(2, 1, "a", "b"));

        assertThat(counted.pairs(PAIR)).containsExactly("sentence | a | b | 2 | 2 | 2 | 2");
        assertThat(counted.pairTrends("unit", "n_ab")).containsExactly("sentence | 2");
    }
}
