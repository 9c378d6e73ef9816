package io.comention.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.comention.job.Granularity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SeriesChartTest {
    private static final Caption CAPTION = new Caption("pair", "Russia and the Taliban", "By year");

    private static Markup chart(List<Point> points, List<Span> bursts, List<Mark> changes) {
        return SeriesChart.of(
                CAPTION,
                Granularity.YEAR,
                "stories",
                new Line("Russia", points),
                bursts,
                changes,
                period -> Optional.empty());
    }

    private static String path(Markup chart, String kind) throws Exception {
        List<Element> paths = Drawing.of(chart).ofClass(kind);
        return paths.isEmpty() ? "" : paths.get(paths.size() - 1).getAttribute("d");
    }

    @Test
    void aPeriodWithoutAnythingToCountInIsAGap() throws Exception {
        Markup whole = chart(List.of(Series.year(2001, 1, 4), Series.year(2002, 1, 4)), List.of(), List.of());
        Markup broken = chart(
                List.of(Series.year(2001, 1, 4), Series.year(2002, 0, 0), Series.year(2003, 1, 4)),
                List.of(),
                List.of());
        Markup missing = chart(List.of(Series.year(2001, 1, 4), Series.year(2003, 1, 4)), List.of(), List.of());

        assertThat(path(whole, "raw")).matches("M[0-9.]+ [0-9.]+h[0-9.]+");
        assertThat(path(broken, "raw")).matches("M[0-9.]+ [0-9.]+h0M[0-9.]+ [0-9.]+h0");
        assertThat(path(missing, "raw")).isEqualTo(path(broken, "raw"));
    }

    @Test
    void theProvisionalEndIsALineOfItsOwn() throws Exception {
        List<Point> points = List.of(
                Series.point(LocalDate.of(2001, 1, 1), 1, 4, 0.25, false),
                Series.point(LocalDate.of(2002, 1, 1), 1, 4, 0.25, false),
                Series.point(LocalDate.of(2003, 1, 1), 2, 4, 0.3, true));
        Markup chart = chart(points, List.of(), List.of());
        String firm = path(chart, "smooth");
        String provisional = path(chart, "smooth provisional");

        assertThat(firm).matches("M[0-9.]+ [0-9.]+h[0-9.]+");
        assertThat(provisional).matches("M[0-9.]+ [0-9.]+l[0-9.]+-[0-9.]+");
    }

    @Test
    void sharesFromNoneToAllUseTheWholeScale() throws Exception {
        Markup chart = chart(List.of(Series.year(2001, 0, 4), Series.year(2002, 4, 4)), List.of(), List.of());

        assertThat(Drawing.of(chart).texts()).contains("0 %", "100 %").doesNotContain("120 %");
        assertThat(Drawing.of(chart(List.of(Series.year(2001, 0, 400)), List.of(), List.of()))
                        .texts())
                .contains("0 %", "2001");
    }

    @Test
    void aPointIsALinkThatSaysWhatItShows() throws Exception {
        Point point = new Point(LocalDate.of(2021, 7, 1), 11, 19, 11 / 19.0, 0.36280, 0.76860, null, false);
        Markup chart = SeriesChart.of(
                CAPTION,
                Granularity.QUARTER,
                "stories",
                new Line("Russia", List.of(point)),
                List.of(),
                List.of(),
                period -> Optional.of("#s-" + period));
        Element link = Drawing.of(chart).all("a").get(0);

        assertThat(link.getAttribute("href")).isEqualTo("#s-2021-07-01");
        assertThat(link.getAttribute("aria-label"))
                .isEqualTo("2021 Q3: 11 of 19 stories (57.9 %, 95 % interval 36.3 to 76.9 %)")
                .isEqualTo(link.getFirstChild().getTextContent());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesChart.of(
                        CAPTION,
                        Granularity.QUARTER,
                        "stories",
                        new Line("Russia", List.of(point)),
                        List.of(),
                        List.of(),
                        period -> Optional.of("https://example.org")));
    }

    @Test
    void beyondFourHundredLinksTheLargestStay() throws Exception {
        Line line = Series.random("Russia", Granularity.WEEK, 2_080, 3);
        Markup chart = SeriesChart.of(
                CAPTION, Granularity.WEEK, "stories", line, List.of(), List.of(), period -> Optional.of("#" + period));
        List<String> linked = Drawing.of(chart).all("a").stream()
                .map(link -> link.getAttribute("href").substring(1))
                .toList();
        long least = line.points().stream()
                .filter(point -> linked.contains(point.period().toString()))
                .mapToLong(Point::count)
                .min()
                .orElseThrow();

        assertThat(linked).hasSize(SeriesChart.MOST_LINKS).isSorted();
        assertThat(line.points())
                .filteredOn(point -> point.count() > least)
                .allMatch(point -> linked.contains(point.period().toString()));
    }

    @Test
    void whatIsOutsideTheSeriesIsLeftOut() throws Exception {
        List<Point> points = List.of(Series.year(2001, 1, 4), Series.year(2002, 1, 4));
        LocalDate before = LocalDate.of(1990, 1, 1);
        Drawing drawing = Drawing.of(
                chart(points, List.of(new Span(before, before, "early")), List.of(new Mark(before, "early"))));

        assertThat(drawing.texts()).doesNotContain("early");
        assertThat(drawing.ofClass("burst")).isEmpty();
    }

    @Test
    void periodsAreInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line("a", List.of(Series.year(2002, 1, 1), Series.year(2001, 1, 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(LocalDate.of(2002, 1, 1), LocalDate.of(2001, 1, 1), ""));
    }
}
