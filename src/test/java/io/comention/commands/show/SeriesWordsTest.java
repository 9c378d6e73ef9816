package io.comention.commands.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.commands.show.SeriesTables.Change;
import io.comention.commands.show.SeriesTables.Pair;
import io.comention.commands.show.SeriesTables.Subject;
import io.comention.commands.show.SeriesTables.Trend;
import io.comention.job.Granularity;
import io.comention.job.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesWordsTest {
    private static String trend(Trend trend, boolean isPair, long named) {
        return SeriesWords.trend(Optional.ofNullable(trend), Granularity.MONTH, Unit.STORY, isPair, named);
    }

    @Test
    void aTrendIsSaidWithItsInterval() {
        assertThat(trend(new Trend("ok", 0.0123, 0.001, 0.02), true, 50))
                .isEqualTo("the share rises by 1.23 percentage points a year (95 % interval 0.10 to 2.00)");
        assertThat(trend(new Trend("ok", -0.0123, -0.02, -0.001), true, 50))
                .isEqualTo("the share falls by 1.23 percentage points a year (95 % interval −2.00 to −0.10)");
        assertThat(trend(new Trend("ok", -0.00001, -0.02, 0.01), true, 50))
                .isEqualTo("no clear rise or fall, 0.00 percentage points a year (95 % interval −2.00 to 1.00)");
        assertThat(trend(new Trend("ok", 0.00002, 0.00001, 0.00003), true, 50))
                .isEqualTo("the share rises by 0.0020 percentage points a year (95 % interval 0.0010 to 0.0030)");
    }

    @Test
    void whyThereIsNoTrendIsSaid() {
        assertThat(trend(new Trend("zero in over a tenth of periods", null, null, null), true, 50))
                .isEqualTo("none is given by month: zero in over a tenth of periods");
        assertThat(trend(new Trend("under 8 periods", null, null, null), true, 50))
                .isEqualTo("none is given by month: under 8 periods");
        assertThat(trend(null, true, 9)).isEqualTo("none is given, since fewer than 10 stories name both");
        assertThat(trend(null, false, 9)).isEqualTo("none is given, since fewer than 10 stories name it");
        assertThat(trend(null, false, 10)).isEqualTo("none is given");
    }

    @Test
    void levelsAreThoseOfTheRange() {
        List<Change> changes = List.of(
                new Change(LocalDate.of(2001, 1, 1), 0.1, 0.2),
                new Change(LocalDate.of(2001, 7, 1), 0.2, 0.05),
                new Change(LocalDate.of(2002, 1, 1), 0.002, 0.001));
        LocalDate first = LocalDate.of(2001, 7, 1);
        assertThat(SeriesWords.changes(changes, Granularity.MONTH, first, LocalDate.of(2002, 1, 1)))
                .containsExactly("level: 20.0 % → 5.0 % from 2001-07 on");
        assertThat(SeriesWords.changes(changes, Granularity.YEAR, first, LocalDate.of(2003, 1, 1)))
                .contains("level: 0.20 % → 0.10 % from 2002 on");
    }

    private static Pair pair(Double expectedInPeriod, Double npmi, Double strength, Double q) {
        LocalDate day = LocalDate.of(2001, 2, 3);
        return new Pair(new Subject("a", "b"), 7, 1_000, 20, 5_000, 4.0, expectedInPeriod, npmi, strength, q, day, day);
    }

    private static String judged(Pair pair) {
        return SeriesWords.association(pair, "A", "B", Unit.STORY, Granularity.DAY)
                .get(1);
    }

    @Test
    void theAssociationIsJudgedByItsStrength() {
        assertThat(SeriesWords.association(pair(1.0, 0.5, 0.1, 0.25), "A", "B", Unit.STORY, Granularity.DAY))
                .containsExactly(
                        "A is in 1,000 stories, B in 20; together from 2001-02-03 to 2001-02-03",
                        "more often than chance and time explain: they give 1.0; NPMI 0.50, strength 0.10, q 0.2500");
        assertThat(judged(pair(6.55, -0.5, -0.1, 0.00001)))
                .isEqualTo("no more often than chance and time may explain: they give 6.6; NPMI −0.50, strength −0.10,"
                        + " q < 0.0001");
        assertThat(judged(pair(6.5, null, null, null))).isEqualTo("chance and time give 6.5");
        assertThat(judged(pair(null, null, null, null))).isEqualTo("chance alone would give 4.0");
    }
}
