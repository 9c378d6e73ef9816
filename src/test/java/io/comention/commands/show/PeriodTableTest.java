package io.comention.commands.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTableTest {
    private static Period year(int year, long n, long total) {
        return new Period(LocalDate.of(year, 1, 1), n, total, false, false);
    }

    private static List<String> lines(List<Period> periods, int columns) {
        return new PeriodTable(periods, Granularity.YEAR, Unit.STORY, columns).lines();
    }

    /** Intervals by Wilson's formula: of 1 in 4 it is 4.6 to 69.9, of 0 in 4 it is 0 to 49.0. */
    @Test
    void barsAreOfTheShareAndAGapIsNoZero() {
        List<Period> periods = List.of(
                year(2000, 1, 4),
                new Period(LocalDate.of(2001, 1, 1), 4, 4, true, true),
                year(2002, 0, 4),
                year(2003, 0, 0),
                new Period(LocalDate.of(2004, 1, 1), 1_000, 2_000, true, false));
        assertThat(lines(periods, 66))
                .containsExactly(
                        "  period      n  stories    share  95 % interval",
                        "  2000        1        4   25.0 %       4.6–69.9     ███▎",
                        "  2001        4        4  100.0 %     51.0–100.0  *> █████████████",
                        "  2002        0        4    0.0 %       0.0–49.0",
                        "  2003        –        0        –              –",
                        "  2004    1,000    2,000   50.0 %      47.8–52.2   * ██████▌",
                        "  * burst: a time with a share far above the usual",
                        "  > a new level begins");
    }

    @Test
    void smallSharesHaveMoreDecimals() {
        assertThat(lines(List.of(year(2000, 1, 1_000), year(2001, 3, 1_000)), 60))
                .contains("  2001    3    1,000    0.30 %      0.10–0.88     ██████████");
    }

    @Test
    void manyZerosAreALine() {
        List<Period> rare = List.of(
                year(2000, 0, 4),
                year(2001, 0, 5),
                year(2002, 0, 0),
                year(2003, 1, 4),
                year(2004, 0, 4),
                year(2005, 0, 4));
        assertThat(lines(rare, 60))
                .hasSize(5)
                .contains("  … 2000 to 2002: none in 9 stories")
                .element(3)
                .asString()
                .startsWith("  2004    0        4");
        List<Period> nothing =
                List.of(year(2000, 1, 4), year(2001, 0, 0), year(2002, 0, 0), year(2003, 0, 0), year(2004, 0, 0));
        assertThat(lines(nothing, 60)).contains("  … 2001 to 2004: no stories");
        List<Period> frequent = new ArrayList<>(rare);
        for (int year = 2006; year < 2012; year++) {
            frequent.add(year(year, 1, 4));
        }
        assertThat(lines(frequent, 60)).hasSize(1 + frequent.size());
        for (int year = 2012; year < 2041; year++) {
            frequent.add(year(year, 1, 4));
        }
        assertThat(lines(frequent, 60)).hasSize(1 + frequent.size() - 2);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, ███", "0.5, 3, █▌", "0.51, 1, ▌", "0.0001, 3, ▏", "0.96, 1, █", "0.9, 1, ▉"})
    void barsAreExactToAnEighth(double part, int length, String bar) {
        assertThat(PeriodTable.bar(part, length)).isEqualTo(bar);
    }

    @Test
    void nothingHasNoBar() {
        assertThat(PeriodTable.bar(0, 10)).isEmpty();
    }
}
