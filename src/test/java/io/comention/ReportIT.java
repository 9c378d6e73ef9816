package io.comention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.comention.job.Granularity;
import io.comention.spark.Sessions;
import io.comention.tables.Snapshot;
import io.comention.testing.Browser;
import io.comention.testing.CommandLine;
import io.comention.testing.Injections;
import io.comention.testing.Launched;
import io.comention.testing.PublishedPair;
import io.comention.testing.PublishedPair.Evidence;
import io.comention.testing.PublishedPair.Shown;
import io.comention.testing.Sample;
import io.comention.testing.SparkExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * The sample's report, opened from disk in a browser and used as a reader would. Whatever a test does, the page fetches
 * nothing and the console stays empty. What was seen is kept in {@code target/report-screenshots}.
 */
@ExtendWith(SparkExtension.class)
class ReportIT {
    private static final List<String> UNITS = List.of("article", "story", "sentence");
    private static final List<String> GRANULARITIES = List.of("month", "quarter", "year");
    private static final List<String> KINDS = List.of("all", "name+demonym", "name");

    /** Where the sample's quarters have their peak. */
    private static final String PEAK = "2021 Q3: 11 of ";

    private static final int NARROW = 320;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path page;
    private static Snapshot snapshot;

    private Browser opened;
    private Path expected;

    @BeforeAll
    static void thePageIsMade() {
        browser = Browser.open(true);
        Sample.make();
        page = folder.resolve("report.html");
        Launched report = Launched.launcher(Map.of(), "report", Sample.OUTPUT, "--to", page.toString());
        assertThat(report.exitCode()).as(report.err()).isZero();
        snapshot = Snapshot.latest(Sample.OUTPUT, Sessions.hadoop());
    }

    @AfterAll
    static void theBrowserIsClosed() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void thePageIsOpened() {
        open(browser, page);
    }

    private void open(Browser in, Path file) {
        opened = in;
        expected = file;
        in.load(file);
    }

    @AfterEach
    void nothingWasFetchedAndTheConsoleIsEmpty() {
        assertThat(opened.complaints()).isEmpty();
        assertThat(opened.fetched()).containsExactly(expected.toUri().toString());
    }

    @Test
    void itOpensFromDisk() throws Exception {
        assertThat(Files.size(page)).isLessThan(1_000_000);
        assertThat(browser.find("h1").getText()).isEqualTo("russia-taliban");
        assertThat(browser.displayed("section")).hasSize(7);
        assertThat(browser.find("#method").getText())
                .contains("within 7 days are one story")
                .contains("1,076 articles are 989 stories");
        browser.picture("top");
        for (String section : List.of("coverage", "focus", "strongest", "matrix", "movers", "evidence", "method")) {
            show("#" + section);
            browser.picture("section-" + section);
        }
    }

    @Test
    void itsButtonsSwitchTheCurveAndItsNumbers() {
        for (String unit : UNITS) {
            for (String granularity : GRANULARITIES) {
                SortedMap<LocalDate, Map<String, long[]>> counted = focus().counted(unit, granularity);
                for (String kinds : KINDS) {
                    choose("unit", unit);
                    choose("period", granularity);
                    choose("kinds", kinds);
                    assertDisplayed(unit, granularity, kinds);
                    assertThat(linksOfTheCurve())
                            .as(unit + granularity + kinds)
                            .hasSize(kinds.equals("all") ? periodsWithSentences(granularity) : 0);
                }
                assertTheTableHas(counted, Granularity.valueOf(granularity.toUpperCase(Locale.ROOT)));
                show("#p0 .switches");
                browser.picture("curve-" + unit + "-" + granularity + "-name");
            }
        }
    }

    private static void choose(String what, String value) {
        choose(browser, what, value);
    }

    private static void choose(Browser in, String what, String value) {
        in.find("#p0 label[for=p0-" + what + "-" + value.replace('+', '-') + "]")
                .click();
    }

    private static void assertDisplayed(String unit, String granularity, String kinds) {
        assertDisplayed(browser, unit, granularity, kinds);
    }

    private static void assertDisplayed(Browser in, String unit, String granularity, String kinds) {
        String both = "unit-" + unit + " period-" + granularity;
        assertThat(in.displayed("#p0 figure.curve")).singleElement().satisfies(curve -> assertThat(
                        curve.getAttribute("class"))
                .isEqualTo("curve " + both + " kinds-" + kinds.replace('+', '-')));
        assertThat(in.displayed("#p0 .charts > .table"))
                .singleElement()
                .satisfies(table -> assertThat(table.getAttribute("class")).isEqualTo("table " + both));
    }

    private static List<WebElement> linksOfTheCurve() {
        return browser.displayed("#p0 figure.curve svg").get(0).findElements(By.tagName("a"));
    }

    private static void assertTheTableHas(SortedMap<LocalDate, Map<String, long[]>> counted, Granularity granularity) {
        WebElement table = browser.displayed("#p0 .charts > .table").get(0);
        table.findElement(By.tagName("summary")).click();
        assertThat(table.findElement(By.tagName("table")).isDisplayed()).isTrue();
        List<List<String>> rows = browser.script(
                "return [...arguments[0].querySelectorAll('tbody tr')]"
                        + ".map(row => [...row.cells].map(cell => cell.textContent.replaceAll(',', '')))",
                table);
        List<String> found = new ArrayList<>();
        List<String> shares = new ArrayList<>();
        rows.forEach(row -> {
            found.add(String.join(" ", row.get(0), row.get(1), row.get(2), row.get(5), row.get(7)));
            shares.add(row.get(3));
        });
        List<String> numbers = new ArrayList<>();
        List<long[]> all = new ArrayList<>();
        counted.forEach((period, kinds) -> {
            numbers.add(granularity.nameOf(period) + " " + kinds.get("all")[1] + " " + kinds.get("all")[0] + " "
                    + kinds.get("name+demonym")[0] + " " + kinds.get("name")[0]);
            all.add(kinds.get("all"));
        });
        assertThat(found).isEqualTo(numbers);
        for (int i = 0; i < shares.size(); i++) {
            long[] counts = all.get(i);
            if (counts[1] == 0) {
                assertThat(shares.get(i)).isEqualTo("–");
            } else {
                assertThat(Double.parseDouble(shares.get(i).replace(" %", "")))
                        .isCloseTo(100.0 * counts[0] / counts[1], within(0.0500001));
            }
        }
    }

    private static PublishedPair focus() {
        return new PublishedPair(snapshot, "russia", "taliban");
    }

    private static int periodsWithSentences(String granularity) {
        Granularity by = Granularity.valueOf(granularity.toUpperCase(Locale.ROOT));
        return (int) focus().sentences().stream()
                .map(sentence -> by.periodOf(sentence.month()))
                .distinct()
                .count();
    }

    @Test
    void aPointLeadsToTheSentencesOfItsPeriod() {
        point(browser, PEAK).click();

        assertTheSentencesOfThePeakAreRead();
        browser.picture("point-clicked");
    }

    private static void assertTheSentencesOfThePeakAreRead() {
        assertThat(browser.find("#filter-pair").getAttribute("value")).isEqualTo("e0");
        assertThat(browser.find("#filter-from").getAttribute("value")).isEqualTo("2021-07");
        assertThat(browser.find("#filter-to").getAttribute("value")).isEqualTo("2021-09");
        List<Shown> shown = shown();
        assertThat(shown)
                .hasSizeGreaterThan(3)
                .isEqualTo(focus().sentences().stream()
                        .filter(sentence -> !sentence.month().isBefore(LocalDate.parse("2021-07-01"))
                                && sentence.month().isBefore(LocalDate.parse("2021-10-01")))
                        .map(Evidence::shown)
                        .toList());
        assertThat(shown).allSatisfy(sentence -> assertThat(sentence.text()).contains(sentence.a(), sentence.b()));
        assertThat(status()).isEqualTo(shown.size() + " sentences shown");
        WebElement focused = browser.focused();
        assertThat(focused.getTagName()).isEqualTo("h4");
        assertThat(focused.getText()).isEqualTo("2021-07");
        assertThat(isInTheWindow(browser, focused)).isTrue();
    }

    @Test
    void itIsUsedByKeyboardAlone() {
        press(Keys.TAB, element -> true);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the focus");
        assertOutlined("skip-link");
        tabTo("p0-unit-story");
        browser.press(Keys.ARROW_LEFT);
        assertDisplayed("article", "quarter", "all");
        browser.press(Keys.ARROW_RIGHT);
        assertDisplayed("story", "quarter", "all");
        assertOutlined("keyboard-radio");
        press(Keys.TAB, element -> String.valueOf(element.getAttribute("aria-label"))
                .startsWith(PEAK));
        assertOutlined("keyboard-point");

        browser.press(Keys.ENTER);

        assertTheSentencesOfThePeakAreRead();
        assertOutlined("keyboard-sentences");
    }

    private static void tabTo(String id) {
        press(Keys.TAB, element -> id.equals(element.getAttribute("id")));
    }

    private static void press(Keys key, Predicate<WebElement> until) {
        int most = 500;
        do {
            browser.press(key);
            assertThat(most--).as("presses").isPositive();
        } while (!until.test(browser.focused()));
    }

    private static void assertOutlined(String picture) {
        browser.picture(picture);
        WebElement focused = browser.focused();
        assertThat(focused.getCssValue("outline-style")).as(picture).isEqualTo("solid");
        assertThat(isInTheWindow(browser, focused)).as(picture).isTrue();
    }

    @Test
    void aSquareLeadsToTheSentencesOfItsPair() {
        int pairs = browser.displayed("details.evidence").size();
        int open = browser.displayed("details.evidence[open]").size();
        WebElement square = browser.find("#matrix svg a[aria-label^='Afghanistan – Pakistan: ']");
        String id = square.getDomAttribute("href").substring(1);
        show("#matrix");
        browser.hover(square);
        browser.picture("square-hovered");

        square.click();

        assertThat(browser.find("#filter-pair").getAttribute("value")).isEqualTo(id);
        assertThat(browser.displayed("details.evidence"))
                .singleElement()
                .satisfies(details -> assertThat(details.getAttribute("id")).isEqualTo(id));
        assertThat(browser.find("#" + id + " summary b").getText()).isEqualTo("Afghanistan – Pakistan");
        assertThat(browser.focused().getText()).startsWith("Afghanistan – Pakistan");
        assertThat(isInTheWindow(browser, browser.focused())).isTrue();
        List<Shown> shown = shown();
        assertThat(shown).isNotEmpty();
        assertThat(new PublishedPair(snapshot, "afghanistan", "pakistan")
                        .sentences().stream().map(Evidence::shown))
                .containsAll(shown);
        assertThat(status()).startsWith(shown.size() + " sentence");
        browser.picture("square-clicked");

        browser.find("#filter button[type=reset]").click();

        assertThat(browser.displayed("details.evidence")).hasSize(pairs);
        assertThat(browser.displayed("details.evidence[open]")).hasSize(open);
        assertThat(status()).isEmpty();
        assertThat(browser.find("#filter-pair").getAttribute("value")).isEmpty();
        browser.picture("all-shown");
    }

    @Test
    void theFilterShowsWhatItCounts() {
        browser.find("#filter-from").sendKeys("2021");
        browser.find("#filter-to").sendKeys("2021-08");
        show("#filter");
        browser.picture("filtered-by-time");

        List<Shown> shown = shown();
        assertThat(shown).isNotEmpty();
        assertThat(status()).isEqualTo(shown.size() + " sentences shown");
        List<String> months = browser.displayed("details.evidence h4").stream()
                .map(WebElement::getText)
                .toList();
        assertThat(months).allMatch(month -> month.compareTo("2021-01") >= 0 && month.compareTo("2021-08") <= 0);

        browser.find("#filter-from").sendKeys("x");
        assertThat(status()).isEqualTo("A period is a year or a month: 2021 or 2021-08.");
        assertThat(shown()).hasSizeGreaterThan(shown.size());
        browser.picture("filtered-by-no-period");
    }

    @Test
    void withoutScriptsItsButtonsAndLinksWork() {
        try (Browser still = Browser.open(false)) {
            open(still, page);
            assertThat(still.find("#filter").isDisplayed()).isFalse();
            choose(still, "unit", "article");
            choose(still, "period", "year");
            choose(still, "kinds", "name");
            assertDisplayed(still, "article", "year", "name");
            choose(still, "kinds", "all");
            assertDisplayed(still, "article", "year", "all");
            still.picture("no-script-curve");

            point(still, "2021: ").click();

            assertThat(still.fragment()).isEqualTo("#e0-2021-01");
            still.picture("no-script-point-clicked");
            assertThat(still.find("#e0-2021-01 mark.a").isDisplayed()).isTrue();
            assertThat(isInTheWindow(still, still.find("#e0-2021-01 h4"))).isTrue();
            WebElement square = still.find("#matrix svg a[aria-label^='Afghanistan – Pakistan: ']");
            String id = square.getDomAttribute("href").substring(1);
            square.click();
            assertThat(still.fragment()).isEqualTo("#" + id);
            assertThat(isInTheWindow(still, still.find("#" + id + " summary"))).isTrue();
            still.picture("no-script-square-clicked");
            nothingWasFetchedAndTheConsoleIsEmpty();
        }
        open(browser, page);
    }

    @Test
    void itFitsANarrowWindow() {
        browser.window(NARROW, 640);
        List<String> places = List.of(
                "header",
                "#coverage",
                "#focus",
                ".switches",
                "#strongest",
                "#matrix",
                "#movers",
                "#evidence",
                "#method");
        for (String place : places) {
            show(place);
            browser.picture("narrow-" + place.replaceAll("[#.]", ""));
        }
        assertFits();
        browser.script("document.querySelectorAll('details').forEach(details => details.open = true)");
        assertFits();
        WebElement chart = browser.displayed("#p0 figure.curve .scroll").get(0);
        assertThat(chart.getCssValue("overflow-x")).isEqualTo("auto");
        Long inner = browser.script("return arguments[0].scrollWidth", chart);
        Long outer = browser.script("return arguments[0].clientWidth", chart);
        assertThat(inner).isGreaterThanOrEqualTo(600);
        assertThat(outer).isLessThan(NARROW);
        Long scrolled = browser.script("arguments[0].scrollLeft = 9999; return arguments[0].scrollLeft", chart);
        assertThat(scrolled).isEqualTo(inner - outer);
        point(browser, PEAK).click();
        assertTheSentencesOfThePeakAreRead();
        browser.picture("narrow-point-clicked");
        assertFits();
        assertThat(browser.seriousIssues()).isEmpty();
    }

    private static void assertFits() {
        List<String> tooWide = browser.script(
                "return [...document.querySelectorAll('body *')].filter(element => element.checkVisibility()"
                        + " && !element.parentElement.closest('.scroll')"
                        + " && element.getBoundingClientRect().right > arguments[0])"
                        + ".map(element => element.tagName + '.' + element.className)",
                NARROW);
        assertThat(tooWide).isEmpty();
        Long width = browser.script("return document.documentElement.scrollWidth");
        assertThat(width).isLessThanOrEqualTo(NARROW);
    }

    @Test
    void itIsDarkWhereTheReaderWantsIt() {
        assertThat(brightness("html", "background-color")).isGreaterThan(0.9);
        assertThat(brightness("body", "color")).isLessThan(0.2);
        assertThat(browser.seriousIssues()).isEmpty();

        browser.colours("dark");

        assertThat(brightness("html", "background-color")).isLessThan(0.1);
        assertThat(brightness("body", "color")).isGreaterThan(0.8);
        assertThat(brightness("#p0 svg text", "fill")).isGreaterThan(0.6);
        browser.picture("dark-top");
        for (String section : List.of("coverage", "focus", "strongest", "matrix", "movers", "evidence", "method")) {
            show("#" + section);
            browser.picture("dark-" + section);
        }
        point(browser, PEAK).click();
        browser.picture("dark-point-clicked");
        assertThat(browser.seriousIssues()).isEmpty();
    }

    /** Of a colour as {@code rgb(…)}: the mean of its parts, from 0 to 1. */
    private static double brightness(String selector, String property) {
        String colour = browser.find(selector).getCssValue(property);
        return Arrays.stream(colour.replaceAll("[^0-9,.]", "").split(",", -1))
                        .limit(3)
                        .mapToDouble(Double::parseDouble)
                        .average()
                        .orElseThrow()
                / 255;
    }

    @Test
    void printedItHasNoButtons() {
        browser.colours("dark");
        browser.print();

        assertThat(browser.displayed("nav, .switches, .filter, .skip")).isEmpty();
        assertThat(browser.displayed("figure.curve")).hasSize(1);
        assertThat(brightness("body", "color")).isLessThan(0.2);
        browser.picture("print");
        show("#evidence");
        browser.picture("print-evidence");
    }

    @Test
    void ofACorpusOfScriptsNoneRuns() {
        CommandLine.Result run = CommandLine.run("run", Injections.job(folder));
        assertThat(run.exitCode()).as(run.err()).isZero();
        open(browser, folder.resolve("out/latest/report.html"));
        assertThat(ran()).isNull();
        browser.picture("injections-top");

        browser.script("document.querySelectorAll('details').forEach(details => details.open = true)");
        List<WebElement> all = browser.displayed("h1, .about, summary, .evidence li, .facts dd, #p0 figure");
        assertThat(all).hasSizeGreaterThan(50);
        all.forEach(browser::hover);
        browser.picture("injections-hovered");
        Long elements = browser.script("const all = [...document.querySelectorAll('body *')];"
                + "for (const element of all) {"
                + "  element.focus && element.focus();"
                + "  for (const type of ['mouseover', 'mouseenter', 'focus', 'toggle', 'load', 'error'])"
                + "    element.dispatchEvent(new Event(type));"
                + "} return all.length");
        assertThat(elements).isGreaterThan(500);
        choose("period", "year");
        point(browser, "2012: ").click();
        assertThat(status()).endsWith(" shown");
        browser.picture("injections-point-clicked");

        assertThat(ran()).isNull();
    }

    private static Object ran() {
        return browser.script("return window.ran === undefined ? null : String(window.ran)");
    }

    private static WebElement point(Browser in, String label) {
        WebElement curve = in.displayed("#p0 figure.curve svg").get(0);
        return curve.findElement(By.cssSelector("a[aria-label^='" + label + "']"));
    }

    private static void show(String selector) {
        browser.script("document.querySelector(arguments[0]).scrollIntoView()", selector);
    }

    private static boolean isInTheWindow(Browser in, WebElement element) {
        return in.script(
                "const box = arguments[0].getBoundingClientRect();"
                        + "return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth",
                element);
    }

    private static String status() {
        return browser.find("#filter-says").getText();
    }

    private static List<Shown> shown() {
        List<List<String>> shown = browser.script("return [...document.querySelectorAll('details.evidence li')]"
                + ".filter(item => item.checkVisibility())"
                + ".map(item => ['p', 'mark.a', 'mark.b'].map(part => item.querySelector(part).textContent))");
        return shown.stream()
                .map(parts -> new Shown(parts.get(0), parts.get(1), parts.get(2)))
                .toList();
    }
}
