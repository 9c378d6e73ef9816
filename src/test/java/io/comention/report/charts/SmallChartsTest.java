package io.comention.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.comention.job.Granularity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Small examples of the charts that are not series. */
class SmallChartsTest {
    private static final Caption CAPTION = new Caption("c", "title", "description");

    @Test
    void multiplesShareOneScale() throws Exception {
        Line high = new Line("high", List.of(Series.year(2001, 1, 2), Series.year(2002, 2, 4)));
        Line low = new Line("low", List.of(Series.year(2002, 1, 100)));
        List<Markup> charts = SmallMultiples.of(
                "m", Granularity.YEAR, "stories", List.of(high, low), List.of(Optional.empty(), Optional.empty()));

        assertThat(Drawing.of(charts.get(0)).texts())
                .containsExactly("high", "0 %", "20 %", "40 %", "60 %", "2001", "2002", "50.0 %");
        assertThat(Drawing.of(charts.get(1)).texts())
                .containsExactly("low", "0 %", "20 %", "40 %", "60 %", "2001", "2002", "1.0 %");
        assertThat(Drawing.of(charts.get(1)).root().getAttribute("aria-labelledby"))
                .isEqualTo("m-2-title m-2-desc");
    }

    @Test
    void barsAreAsWideAsTheirPeriodsAndThinOnesAreHatched() throws Exception {
        Drawing strip = Drawing.of(CoverageStrip.of(
                CAPTION,
                Granularity.YEAR,
                List.of(
                        new CoverageStrip.Bar(LocalDate.of(2001, 1, 1), 4, false),
                        new CoverageStrip.Bar(LocalDate.of(2002, 1, 1), 2, true))));
        List<Element> thin = strip.ofClass("thin");

        assertThat(strip.texts())
                .containsExactly("articles per year", "too few to judge by", "0", "2", "4", "2001", "2002");
        assertThat(thin).hasSize(2).allSatisfy(path -> assertThat(path.getAttribute("fill"))
                .isEqualTo("url(#c-thin)"));
        assertThat(strip.ofClass("bar").get(1).getAttribute("d")).matches("M([0-9.]+) ([0-9.]+)v-72h([0-9.]+)v72z");
    }

    @Test
    void aCellIsColouredAndSizedByItsValue() throws Exception {
        Drawing map = Drawing.of(HeatMap.of(
                CAPTION,
                List.of("a", "b", "c"),
                List.of(
                        new HeatMap.Cell(1, 0, 0, false, "none", Optional.empty()),
                        new HeatMap.Cell(2, 0, 1, false, "all", Optional.of("#all")),
                        new HeatMap.Cell(2, 1, 1, true, "few", Optional.empty()))));

        assertThat(width(map, "h6", "all")).isGreaterThan(3 * width(map, "h0", "none"));
        assertThat(map.ofClass("few").get(0).getAttribute("fill")).isEqualTo("url(#c-few)");
        assertThat(map.all("a")).hasSize(1);
        assertThat(map.texts()).containsSubsequence("b", "c", "a", "b");
    }

    private static double width(Drawing map, String kind, String title) {
        return map.ofClass(kind).stream()
                .filter(path -> path.getTextContent().equals(title))
                .map(path -> path.getAttribute("d").replaceAll(".*?h([0-9.]+).*", "$1"))
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    @Test
    void aCellIsInTheMatrixOnce() {
        HeatMap.Cell cell = new HeatMap.Cell(1, 0, 0.5, false, "", Optional.empty());
        List<String> names = List.of("a", "b");

        assertThatIllegalArgumentException().isThrownBy(() -> HeatMap.of(CAPTION, names, List.of(cell, cell)));
        assertThatIllegalArgumentException().isThrownBy(() -> HeatMap.of(CAPTION, List.of("a"), List.of(cell)));
    }

    @Test
    void risingAndFallingHaveShapesOfTheirOwn() throws Exception {
        Drawing dots = Drawing.of(IntervalDots.of(
                CAPTION,
                "points",
                List.of(
                        new IntervalDots.Item("up", 2, 1, 3, "+2", Optional.empty()),
                        new IntervalDots.Item("same", 0, 0, 0, "0", Optional.empty()),
                        new IntervalDots.Item("down", -2, -3, -1, "-2", Optional.empty())),
                value -> Long.toString(Math.round(value))));

        assertThat(dots.ofClass("rising").get(0).getAttribute("d")).matches("M[0-9.]+ 9l5 9h-10z");
        assertThat(dots.ofClass("falling").get(0).getAttribute("d")).matches("M[0-9.]+ 67l5-9h-10z");
        assertThat(dots.ofClass("level")).hasSize(1);
        assertThat(dots.texts()).contains("0", "-2", "2", "up", "same", "down", "points");
    }

    @Test
    void tablesAreCompactAndNumbersAreAligned() {
        Markup table = DataTable.of(
                List.of("year", "both", "share", "note"),
                List.of(List.of("2001", "1,003", "57.9 %", "<b>"), List.of("2002", "0", "–", "")));

        assertThat(table)
                .hasToString("<table class=\"data n2 n3\"><thead><tr><th scope=\"col\">year<th scope=\"col\">both"
                        + "<th scope=\"col\">share<th scope=\"col\">note<tbody>"
                        + "<tr><th scope=\"row\">2001<td>1,003<td>57.9 %<td>&lt;b&gt;"
                        + "<tr><th scope=\"row\">2002<td>0<td>–<td></table>");
        assertThatIllegalArgumentException().isThrownBy(() -> DataTable.of(List.of("a", "b"), List.of(List.of("1"))));
    }

    @Test
    void periodsHaveTheirNames() {
        LocalDate day = LocalDate.of(2021, 7, 5);

        assertThat(List.of(Granularity.values()).stream().map(granularity -> Periods.name(day, granularity)))
                .containsExactly("2021-07-05", "week of 2021-07-05", "2021-07", "2021 Q3", "2021");
    }

    @Test
    void smallSharesKeepTwoDigits() {
        assertThat(List.of(0.0, 1.0, 0.579, 0.0123, 0.00123, 0.000123, 0.00000001).stream()
                        .map(Numbers::percent))
                .containsExactly("0 %", "100 %", "57.9 %", "1.2 %", "0.12 %", "0.012 %", "0.0000 %");
    }
}
