package io.comention.trends;

import static io.comention.testing.Annotated.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.comention.testing.Annotated;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is planted in a corpus is found in its tables. */
@ExtendWith(SparkExtension.class)
class SeriesTest {
    private static final int MONTHS = 72;
    private static final int A_MONTH = 60;

    @TempDir
    private Path folder;

    /** Sixty articles a month for six years, in which a pair's share is a function of the month; seeded. */
    private Counted planted(long seed, IntToDoubleFunction share) {
        Random random = new Random(seed);
        List<Annotated> articles = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            for (int i = 0; i < A_MONTH; i++) {
                String day = LocalDate.of(2000, 1, 1)
                        .plusMonths(month)
                        .plusDays(i % 28)
                        .toString();
                Annotated article = article("m" + month + "n" + i, day, "A", 1, 1);
                articles.add(
                        random.nextDouble() < share.applyAsDouble(month)
                                ? article.names(1, 1, "a", "b")
                                : article.names(1, 1, "c"));
            }
        }
        return Counted.of(
                Counted.job(folder, "units=[article]", "granularities=[month]"), articles.toArray(new Annotated[0]));
    }

    private static List<String> ofPair(Dataset<Row> table, String... columns) {
        return TableRows.of(table.filter("kind = 'pair' AND id_a = 'a'").selectExpr(columns));
    }

    @Test
    void aPlantedBurstIsFound() {
        Counted counted = planted(1, month -> month >= 30 && month < 34 ? 0.35 : 0.08);
        assertThat(ofPair(counted.series().get(1), "granularity", "unit", "id_b", "start", "weight > 10"))
                .containsExactly("month | article | b | 2002-07-01 | true");
        Row burst = counted.series()
                .get(1)
                .filter("kind = 'pair' AND id_a = 'a'")
                .collectAsList()
                .get(0);
        LocalDate end = burst.getAs("end");
        assertThat(end).isBetween(LocalDate.of(2002, 10, 1), LocalDate.of(2002, 11, 1));
        assertThat(counted.pairTrends("entity_a", "period", "burst"))
                .filteredOn(row -> row.startsWith("a") && row.endsWith("true"))
                .hasSize(end.getMonthValue() - 7 + 1)
                .contains("a | 2002-07-01 | true", "a | " + end + " | true");
        assertThat(counted.pairTrends("entity_a", "period", "z > 3"))
                .contains("a | 2002-07-01 | true", "a | 2002-06-01 | false");
    }

    @Test
    void aPlantedChangeOfLevelIsFound() {
        Counted counted = planted(2, month -> month < 40 ? 0.1 : 0.25);
        Row change =
                counted.series().get(2).filter("kind = 'pair'").collectAsList().get(0);
        LocalDate period = change.getAs("period");
        assertThat(period).isBetween(LocalDate.of(2003, 4, 1), LocalDate.of(2003, 6, 1));
        assertThat(change.<Double>getAs("before")).isCloseTo(0.1, within(0.02));
        assertThat(change.<Double>getAs("after")).isCloseTo(0.25, within(0.03));
        assertThat(ofPair(counted.series().get(2), "period")).hasSize(1);
        assertThat(counted.pairTrends("entity_a", "period", "change_point"))
                .filteredOn(row -> row.startsWith("a") && row.endsWith("true"))
                .containsExactly("a | " + period + " | true");
        assertThat(counted.entityTrends("entity_id", "period", "change_point"))
                .contains("a | " + period + " | true", "b | " + period + " | true");
    }

    /** From 8 to 22 % in six years. */
    @Test
    void aPlantedTrendIsFound() {
        Row series = planted(3, month -> 0.08 + 0.14 * month / MONTHS)
                .series()
                .get(0)
                .filter("kind = 'pair'")
                .collectAsList()
                .get(0);
        assertThat(series.<String>getAs("status")).isEqualTo("ok");
        assertThat(series.<Integer>getAs("periods")).isEqualTo(MONTHS);
        assertThat(series.<Double>getAs("trend_p")).isLessThan(1e-4);
        assertThat(series.<Double>getAs("mk_z")).isGreaterThan(3);
        assertThat(series.<Double>getAs("slope")).isCloseTo(0.14 / 6, within(0.01));
        assertThat(series.<Double>getAs("slope_low")).isBetween(0.0, 0.14 / 6);
        assertThat(series.<Double>getAs("slope_high")).isGreaterThan(0.14 / 6);
    }

    @Test
    void whatDoesNotChangeHasNoChange() {
        List<Dataset<Row>> series = planted(4, month -> 0.15).series();
        assertThat(ofPair(series.get(1), "start", "end")).isEmpty();
        assertThat(ofPair(series.get(2), "period")).isEmpty();
        assertThat(ofPair(series.get(0), "trend_p > 0.05")).containsExactly("true");
    }

    @Test
    void theLastHalfWindowIsProvisional() {
        assertThat(planted(5, month -> 0.2).pairTrends("entity_a", "period", "provisional"))
                .filteredOn(row -> row.startsWith("a") && row.endsWith("true"))
                .containsExactly("a | 2005-12-01 | true");
    }

    @Test
    void seriesAreRefusedWithAReason() {
        List<Annotated> articles = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            String day = LocalDate.of(2000, 1, 1).plusMonths(i).toString();
            articles.add(
                    i % 4 == 0
                            ? article("both" + i, day, "A", 1, 1).names(1, 1, "a", "b")
                            : article("one" + i, day, "A", 1, 1).names(1, 1, "c"));
            articles.add(article("c" + i, day, "A", 1, 1).names(1, 1, i % 6 == 0 ? "d" : "c"));
        }
        Counted counted = Counted.of(
                Counted.job(folder, "units=[article]", "granularities=[day, month, year]"),
                articles.toArray(new Annotated[0]));
        Dataset<Row> series = counted.series().get(0);
        assertThat(TableRows.of(series.filter("kind = 'pair'")
                        .selectExpr("granularity", "periods", "status", "mk_z IS NULL", "slope IS NULL")))
                .containsExactly(
                        "day | 1431 | over 20 % of periods empty | true | true",
                        "month | 48 | zero in over a tenth of periods | true | true",
                        "year | 4 | under 8 periods | true | true");
        // Too rare to be measured: under ten units, and under one in four months.
        assertThat(TableRows.of(series.filter("id_a = 'd'").select("status"))).isEmpty();
        assertThat(counted.entityTrends("entity_id", "granularity", "period", "burst", "change_point"))
                .contains("d | month | 2000-01-01 | null | null", "a | year | 2000-01-01 | null | null")
                .contains("a | month | 2000-01-01 | false | false");
    }
}
