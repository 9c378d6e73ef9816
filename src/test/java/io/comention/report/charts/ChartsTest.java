package io.comention.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.comention.job.Granularity;
import io.comention.report.charts.Drawing.Box;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What holds for every kind of chart. */
class ChartsTest {
    private static final String HOSTILE = "</text><script>alert('\"&')</script>\u0000\ud800]]>";
    private static final String LONG = "Very Long Name ".repeat(14);
    private static final String RIGHT_TO_LEFT = "\u062d\u0631\u0643\u0629 \u0637\u0627\u0644\u0628\u0627\u0646";

    /** Every kind of chart with a name in all places, over some sizes. */
    private static Map<String, Markup> charts(String name) {
        Map<String, Markup> charts = new TreeMap<>();
        Caption caption = new Caption("c", name, name);
        for (Granularity granularity : Granularity.values()) {
            for (int periods : new int[] {0, 1, 2, 9, 130}) {
                Line line = Series.random(name, granularity, periods, periods);
                String key = granularity + " " + periods;
                charts.put("series " + key, series(caption, granularity, line, name));
                List<Line> lines = List.of(line, new Line(name, List.of()));
                List<Markup> small = SmallMultiples.of(
                        "m", granularity, name, lines, List.of(Optional.of("#" + name), Optional.empty()));
                charts.put("multiple " + key, small.get(0));
                charts.put("multiple without points " + key, small.get(1));
                charts.put("coverage " + key, CoverageStrip.of(caption, granularity, bars(line)));
            }
        }
        for (int size : new int[] {0, 2, 12, 30}) {
            charts.put("heat " + size, HeatMap.of(caption, names(name, size), triangle(size, name)));
            charts.put("dots " + size, IntervalDots.of(caption, name, items(name, size), ChartsTest::signed));
        }
        return charts;
    }

    private static Markup series(Caption caption, Granularity granularity, Line line, String label) {
        List<Span> bursts = new ArrayList<>();
        List<Mark> changes = new ArrayList<>();
        for (int i = 0; i < line.points().size(); i += 7) {
            LocalDate period = line.points().get(i).period();
            bursts.add(new Span(period, granularity.next(period), label));
            changes.add(new Mark(period, label));
        }
        return SeriesChart.of(caption, granularity, label, line, bursts, changes, period -> Optional.of("#s" + period));
    }

    private static List<CoverageStrip.Bar> bars(Line line) {
        return line.points().stream()
                .map(point -> new CoverageStrip.Bar(point.period(), point.total(), point.count() < 4))
                .toList();
    }

    private static List<String> names(String name, int size) {
        return IntStream.range(0, size).mapToObj(i -> name + i).toList();
    }

    private static List<HeatMap.Cell> triangle(int size, String title) {
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                double value = (double) column / row;
                cells.add(new HeatMap.Cell(row, column, value, row % 5 == 4, title, Optional.of("#" + title)));
            }
        }
        return cells;
    }

    private static List<IntervalDots.Item> items(String name, int size) {
        Random random = new Random(size);
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    double value = i % 9 == 4 ? 0 : random.nextGaussian();
                    double reach = i % 3 == 0 ? 0 : random.nextDouble();
                    return new IntervalDots.Item(
                            name + i, value, value - reach, value + reach, name, Optional.of("#" + name));
                })
                .toList();
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }

    @Test
    void allAreWellFormedAndSayWhatTheyAre() throws Exception {
        for (String name : List.of("Russia", HOSTILE, LONG, RIGHT_TO_LEFT, "")) {
            for (Map.Entry<String, Markup> chart : charts(name).entrySet()) {
                Drawing drawing = Drawing.of(chart.getValue());
                Element root = drawing.root();
                List<String> ids = drawing.all("*").stream()
                        .map(element -> element.getAttribute("id"))
                        .filter(id -> !id.isEmpty())
                        .toList();
                boolean links = !drawing.all("a").isEmpty();

                assertThat(root.getFirstChild().getNodeName())
                        .as(chart.getKey())
                        .isEqualTo("title");
                assertThat(root.getChildNodes().item(1).getNodeName())
                        .as(chart.getKey())
                        .isEqualTo("desc");
                assertThat(ids).as(chart.getKey()).doesNotHaveDuplicates();
                assertThat(ids)
                        .as(chart.getKey())
                        .contains(root.getAttribute("aria-labelledby").split(" ", -1));
                assertThat(root.getAttribute("role")).as(chart.getKey()).isEqualTo(links ? "group" : "img");
                assertThat(drawing.all("script")).as(chart.getKey()).isEmpty();
                assertThat(chart.getValue().toString())
                        .as(chart.getKey())
                        .doesNotContain(" d=\"\"")
                        .doesNotContain("NaN")
                        .doesNotContain(" style=")
                        .doesNotContain("<style");
            }
        }
    }

    @Test
    void linksOfAllStayInThePageAndHaveNames() throws Exception {
        for (Map.Entry<String, Markup> chart : charts("Russia").entrySet()) {
            for (Element link : Drawing.of(chart.getValue()).all("a")) {
                assertThat(link.getAttribute("href")).as(chart.getKey()).startsWith("#");
                assertThat(link.getAttribute("aria-label")).as(chart.getKey()).isNotBlank();
            }
        }
    }

    @Test
    void noLabelLiesOnAnotherOrBeyondTheChart() throws Exception {
        for (String name : List.of("Russia", LONG, RIGHT_TO_LEFT)) {
            for (Map.Entry<String, Markup> chart : charts(name).entrySet()) {
                Drawing drawing = Drawing.of(chart.getValue());
                List<Box> boxes = drawing.boxes();
                for (int i = 0; i < boxes.size(); i++) {
                    Box box = boxes.get(i);
                    assertThat(box.left()).as("%s: %s", chart.getKey(), box).isGreaterThan(-0.2);
                    assertThat(box.right()).as("%s: %s", chart.getKey(), box).isLessThan(drawing.width() + 0.2);
                    assertThat(boxes.subList(i + 1, boxes.size()))
                            .as("%s: %s", chart.getKey(), box)
                            .noneMatch(box::overlaps);
                }
            }
        }
    }

    @Test
    void whatIsCutIsInATitle() throws Exception {
        for (Map.Entry<String, Markup> chart : charts(LONG).entrySet()) {
            for (Element text : Drawing.of(chart.getValue()).all("text")) {
                if (text.getTextContent().contains("…")) {
                    assertThat(text.getFirstChild().getTextContent())
                            .as(chart.getKey())
                            .startsWith(text.getLastChild().getTextContent().replace("…", ""));
                }
            }
        }
    }

    @Test
    void theSameInputGivesTheSameBytesInAnyLocale() {
        Locale before = Locale.getDefault();
        String once = text(charts("Russia"));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(text(charts("Russia"))).isEqualTo(once);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String text(Map<String, Markup> charts) {
        return charts.values().stream().map(Markup::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void chartsAreSmall() {
        Caption caption = new Caption("series", "Russia and the Taliban", "By month, 1996 to 2025");
        assertThat(bytes(unlinked(caption, Granularity.MONTH, 360))).isLessThan(16_000);
        assertThat(bytes(unlinked(caption, Granularity.QUARTER, 120))).isLessThan(7_000);
        assertThat(bytes(unlinked(caption, Granularity.YEAR, 30))).isLessThan(4_000);
        Line months = Series.random("Russia", Granularity.MONTH, 360, 1);
        assertThat(bytes(CoverageStrip.of(caption, Granularity.MONTH, bars(months))))
                .isLessThan(9_000);
    }

    private static Markup unlinked(Caption caption, Granularity granularity, int periods) {
        Line line = Series.random("Russia – Taliban", granularity, periods, 1);
        LocalDate burst = line.points().get(periods / 2).period();
        return SeriesChart.of(
                caption,
                granularity,
                "stories",
                line,
                List.of(new Span(burst, granularity.next(burst), "burst")),
                List.of(new Mark(burst, "from 10 to 20 %")),
                period -> Optional.empty());
    }

    private static int bytes(Markup markup) {
        return markup.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void whatIsNoNumberIsRefused() {
        LocalDate day = LocalDate.of(2001, 1, 1);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Point(day, 1, 2, bad, null, null, null, false));
            assertThatIllegalArgumentException().isThrownBy(() -> new Point(day, 1, 2, 0.5, 0.1, 0.9, bad, false));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new HeatMap.Cell(1, 0, bad, false, "", Optional.empty()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new IntervalDots.Item("a", bad, bad, bad, "", Optional.empty()));
        }
    }

    @Test
    void idsAreSlugs() {
        for (String id : List.of("", "1a", "a b", "a\"", "ä")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Caption(id, "", ""));
        }
    }
}
