package io.comention.trends;

import static io.comention.testing.Annotated.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.comention.stats.Interval;
import io.comention.testing.Annotated;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is counted of the pair a and b. */
@ExtendWith(SparkExtension.class)
class FocusTrendsTest {
    private static final String[] COUNTS = {"unit", "source", "alias_kinds", "n_ab", "n_a", "n_b", "n_total"};

    @TempDir
    private Path folder;

    private Dataset<Row> trends(Dataset<Row> members, Annotated[] articles, String... settings) {
        return counted(members, articles, settings).focusTrends();
    }

    private Counted counted(Dataset<Row> members, Annotated[] articles, String... settings) {
        String[] all = new String[settings.length + 1];
        all[0] = "focus=[[a, b]]";
        System.arraycopy(settings, 0, all, 1, settings.length);
        return Counted.of(Counted.job(folder, all), members, articles);
    }

    private static Annotated[] articles(Annotated... articles) {
        return articles;
    }

    private static final Annotated[] MIXED = articles(
            article("1", "2001-03-01", "A", 3, 2)
                    .names(1, 1, "a", "c")
                    .mention("b", "demonym", "text", 1, 1, false)
                    .names(3, 2, "b"),
            article("2", "2001-03-02", "A", 1, 1)
                    .mention("a", "metonym", "text", 1, 1, false)
                    .names(1, 1, "b")
                    .mention("b", "demonym", "text", 1, 1, false),
            article("3", "2001-03-02", "B", 2, 1).names(1, 1, "a"),
            article("4", "2001-03-02", null, 1, 1).names(1, 1, "a", "b"),
            article("5", "2001-03-02", "B", 4, 1).names(1, 1, "c"));

    @Test
    void everyUnitIsCountedBySourceAndByAliasKinds() {
        Dataset<Row> trends =
                trends(Annotated.alone(), MIXED, "units=[article, sentence]", "alias_kinds=[name, demonym, metonym]");

        assertThat(TableRows.of(trends.selectExpr(COUNTS)))
                .containsExactly(
                        "article | A | all | 2 | 2 | 2 | 2",
                        "article | A | name | 1 | 1 | 2 | 2",
                        "article | A | name+demonym | 1 | 1 | 2 | 2",
                        "article | B | all | 0 | 1 | 0 | 2",
                        "article | B | name | 0 | 1 | 0 | 2",
                        "article | B | name+demonym | 0 | 1 | 0 | 2",
                        "article | null | all | 3 | 4 | 3 | 5",
                        "article | null | name | 2 | 3 | 3 | 5",
                        "article | null | name+demonym | 2 | 3 | 3 | 5",
                        "sentence | A | all | 2 | 2 | 3 | 4",
                        "sentence | A | name | 0 | 1 | 2 | 4",
                        "sentence | A | name+demonym | 1 | 1 | 3 | 4",
                        "sentence | B | all | 0 | 1 | 0 | 6",
                        "sentence | B | name | 0 | 1 | 0 | 6",
                        "sentence | B | name+demonym | 0 | 1 | 0 | 6",
                        "sentence | null | all | 3 | 4 | 4 | 11",
                        "sentence | null | name | 1 | 3 | 3 | 11",
                        "sentence | null | name+demonym | 2 | 3 | 4 | 11");
    }

    @Test
    void setsOfKindsThatTheJobDoesNotCountAreLeftOut() {
        assertThat(TableRows.of(trends(Annotated.alone(), MIXED, "units=[article]", "alias_kinds=[demonym, metonym]")
                        .filter("source IS NULL")
                        .selectExpr(COUNTS)))
                .containsExactly(
                        "article | null | all | 1 | 1 | 2 | 5", "article | null | name+demonym | 0 | 0 | 2 | 5");
        assertThat(TableRows.of(trends(Annotated.alone(), MIXED, "units=[article]", "alias_kinds=[metonym]")
                        .selectExpr("alias_kinds")
                        .distinct()))
                .containsExactly("all");
        assertThat(TableRows.of(trends(Annotated.alone(), MIXED, "units=[article]")
                        .filter("source IS NULL")
                        .selectExpr(COUNTS)))
                .containsExactly(
                        "article | null | all | 2 | 3 | 3 | 5",
                        "article | null | name | 2 | 3 | 3 | 5",
                        "article | null | name+demonym | 2 | 3 | 3 | 5");
    }

    /** A has 3 articles and a share of 1/2 in 2001, B has 5 and of 1/4; the rest of them are in 2002. */
    @Test
    void theShareAtAFixedMixWeighsSourcesByTheWholeCorpus() {
        Dataset<Row> trends = trends(
                Annotated.alone(),
                articles(
                        article("1", "2001-01-01", "A", 1, 1).names(1, 1, "a", "b"),
                        article("2", "2001-01-01", "A", 1, 1),
                        article("3", "2001-01-01", "B", 1, 1).names(1, 1, "a", "b"),
                        article("4", "2001-01-01", "B", 1, 1),
                        article("5", "2001-01-01", "B", 1, 1),
                        article("6", "2001-01-01", "B", 1, 1),
                        article("7", "2001-01-01", null, 1, 1).names(1, 1, "a", "b"),
                        article("8", "2002-01-01", "B", 1, 1).names(1, 1, "a", "b"),
                        article("9", "2003-01-01", null, 1, 1).names(1, 1, "a", "b"),
                        article("10", "2005-01-01", "A", 1, 1)),
                "units=[article]",
                "focus_sources=0");

        Interval third = Interval.wilson(3, 7);
        assertThat(TableRows.of(trends.filter("alias_kinds = 'all'")
                        .selectExpr("year(period)", "n_total", "share", "share_by_source")))
                .containsExactly(
                        "2001 | 7 | " + 3.0 / 7 + " | " + (3 * 0.5 + 5 * 0.25) / 8,
                        "2002 | 1 | 1.0 | 1.0",
                        "2003 | 1 | 1.0 | null",
                        "2004 | 0 | null | null",
                        "2005 | 1 | 0.0 | 0.0");
        assertThat(TableRows.of(trends.filter("n_total = 7").selectExpr("share_low", "share_high")))
                .containsOnly(third.low() + " | " + third.high());
    }

    @Test
    void sourcesWithMostArticlesHaveRowsOfTheirOwnWhereTheyHaveUnits() {
        Annotated[] articles = articles(
                article("1", "2001-01-01", "C", 1, 1).names(1, 1, "a", "b"),
                article("2", "2002-01-01", "B", 1, 1),
                article("3", "2002-01-01", "D", 1, 1),
                article("4", "2001-01-01", "D", 1, 1));
        assertThat(TableRows.of(trends(Annotated.alone(), articles, "units=[article]", "focus_sources=2")
                        .filter("alias_kinds = 'name'")
                        .selectExpr("year(period)", "source", "n_ab", "n_total", "share_by_source")))
                .containsExactly(
                        "2001 | D | 0 | 1 | null",
                        "2001 | null | 1 | 2 | " + 1.0 / 3,
                        "2002 | B | 0 | 1 | null",
                        "2002 | D | 0 | 1 | null",
                        "2002 | null | 0 | 2 | 0.0");
    }

    @Test
    void daysHaveRowsWhereOneOfBothIsNamedAndNoSources() {
        Annotated[] articles = articles(
                article("1", "2001-01-01", "A", 1, 1).names(1, 1, "a", "b"),
                article("2", "2001-01-02", "A", 1, 1).mention("a", "demonym", "text", 1, 1, false),
                article("3", "2001-01-03", "A", 1, 1).names(1, 1, "c"),
                article("4", "2001-02-01", "A", 1, 1).names(1, 1, "b").knownTo("month"));
        assertThat(TableRows.of(trends(
                                Annotated.alone(),
                                articles,
                                "units=[article]",
                                "alias_kinds=[name, demonym]",
                                "granularities=[day, month]")
                        .filter("alias_kinds <> 'name+demonym'")
                        .selectExpr("granularity", "period", "source", "alias_kinds", "n_a", "n_b", "n_total")))
                .containsExactly(
                        "day | 2001-01-01 | null | all | 1 | 1 | 1",
                        "day | 2001-01-01 | null | name | 1 | 1 | 1",
                        "day | 2001-01-02 | null | all | 1 | 0 | 1",
                        "day | 2001-01-02 | null | name | 0 | 0 | 1",
                        "month | 2001-01-01 | A | all | 2 | 1 | 3",
                        "month | 2001-01-01 | A | name | 1 | 1 | 3",
                        "month | 2001-01-01 | null | all | 2 | 1 | 3",
                        "month | 2001-01-01 | null | name | 1 | 1 | 3",
                        "month | 2001-02-01 | A | all | 0 | 1 | 1",
                        "month | 2001-02-01 | A | name | 0 | 1 | 1",
                        "month | 2001-02-01 | null | all | 0 | 1 | 1",
                        "month | 2001-02-01 | null | name | 0 | 1 | 1");
    }

    private static final Annotated[] PRINTED = articles(
            article("1", "2001-12-31", "A", 1, 1).names(1, 1, "a"),
            article("2", "2002-01-01", "B", 2, 1).names(1, 1, "a", "b"),
            article("3", "2002-01-01", "A", 2, 1).names(1, 1, "b"),
            article("4", "2002-01-02", "A", 4, 1).names(1, 1, "a", "b"));

    @Test
    void aStoryCountsForEachOfItsSourcesInThePeriodOfItsHead() {
        Dataset<Row> trends = trends(
                Annotated.members(List.of("2001-12-31", "1", "2", "3")),
                PRINTED,
                "units=[article, story, sentence]",
                "focus=[[a, b]]");

        assertThat(TableRows.of(trends.filter("alias_kinds = 'all'")
                        .selectExpr("unit", "year(period)", "source", "n_ab", "n_a", "n_b", "n_total")))
                .containsExactly(
                        "article | 2001 | A | 0 | 1 | 0 | 1",
                        "article | 2001 | null | 0 | 1 | 0 | 1",
                        "article | 2002 | A | 1 | 1 | 2 | 2",
                        "article | 2002 | B | 1 | 1 | 1 | 1",
                        "article | 2002 | null | 2 | 2 | 3 | 3",
                        "sentence | 2001 | A | 0 | 1 | 0 | 1",
                        "sentence | 2001 | null | 0 | 1 | 0 | 1",
                        "sentence | 2002 | A | 1 | 1 | 1 | 4",
                        "sentence | 2002 | null | 1 | 1 | 1 | 4",
                        "story | 2001 | A | 0 | 1 | 1 | 1",
                        "story | 2001 | B | 1 | 1 | 1 | 1",
                        "story | 2001 | null | 1 | 1 | 1 | 1",
                        "story | 2002 | A | 1 | 1 | 1 | 1",
                        "story | 2002 | null | 1 | 1 | 1 | 1");
    }

    @Test
    void whatNamesTooManyIsLeftOutForAllKindsAndSources() {
        Annotated[] articles = articles(
                article("1", "2001-03-01", "A", 3, 1)
                        .names(1, 1, "a", "b")
                        .mention("c", "metonym", "text", 1, 1, false)
                        .names(2, 1, "a", "b"),
                article("2", "2001-03-01", "B", 1, 1).names(1, 1, "a", "b"),
                article("3", "2001-03-01", "C", 1, 1).names(1, 1, "a", "c"),
                article("4", "2001-03-01", "D", 1, 1).names(1, 1, "c", "d", "e"));
        String[] settings = {
            "units=[article, story, sentence]", "alias_kinds=[name, metonym]", "pairs.max_entities=2",
        };

        assertThat(TableRows.of(trends(Annotated.members(List.of("2001-03-01", "2", "3")), articles, settings)
                        .filter("alias_kinds = 'name'")
                        .selectExpr(COUNTS)))
                .containsExactly(
                        "article | B | name | 1 | 1 | 1 | 1",
                        "article | C | name | 0 | 1 | 0 | 1",
                        "article | null | name | 1 | 2 | 1 | 2",
                        "sentence | A | name | 1 | 1 | 1 | 2",
                        "sentence | B | name | 1 | 1 | 1 | 1",
                        "sentence | null | name | 2 | 2 | 2 | 3",
                        "story | null | name | 0 | 0 | 0 | 0");
    }

    @Test
    void withoutAFocusTheTableIsEmpty() {
        Dataset<Row> trends = trends(Annotated.alone(), MIXED, "focus=[]");
        assertThat(trends.columns()).hasSize(15);
        assertThat(TableRows.of(trends)).isEmpty();
    }
}
