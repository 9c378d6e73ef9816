package io.comention.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whether the colours can be told from their paper, by WCAG 2.2's measure. */
class StyleSheetTest {
    private static final Pattern COLOUR = Pattern.compile("--chart-([a-z0-9]+): #([0-9a-f]{3,6});");
    private static final String DARK = "@media screen and (prefers-color-scheme: dark)";
    private static final List<String> TEXTS = List.of("ink", "muted", "burst", "change");

    private static String css() throws Exception {
        return css("charts.css");
    }

    private static String css(String name) throws Exception {
        try (InputStream in = SeriesChart.class.getResourceAsStream("/io/comention/report/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> colours = new LinkedHashMap<>();
        Matcher matcher = COLOUR.matcher(block);
        while (matcher.find()) {
            String hex = matcher.group(2);
            colours.put(matcher.group(1), hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1"));
        }
        return colours;
    }

    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    @Test
    void coloursStandOutOnBothPapers() throws Exception {
        String css = css();
        int dark = css.indexOf(DARK);
        int print = css.indexOf("@media print");
        for (String block : List.of(css.substring(0, dark), css.substring(dark, print))) {
            Map<String, String> colours = colours(block);
            assertThat(colours).hasSizeGreaterThan(15);
            colours.forEach((name, colour) -> {
                if (!name.equals("paper") && !name.equals("grid")) {
                    assertThat(contrast(colour, colours.get("paper")))
                            .as("%s on %s", name, colours.get("paper"))
                            .isGreaterThanOrEqualTo(TEXTS.contains(name) ? 4.5 : 3);
                }
            });
        }
    }

    /** Neither sheet has dark colours but for screens, and print changes none. */
    @Test
    void paperTakesTheColoursOfTheLightPage() throws Exception {
        for (String sheet : List.of(css(), css("report.css"))) {
            assertThat(sheet.split("prefers-color-scheme", -1)).hasSize(2);
            assertThat(sheet).containsOnlyOnce(DARK);
            assertThat(sheet.substring(sheet.indexOf("@media print"))).doesNotContain("--");
        }
    }

    @Test
    void everyColourThatIsUsedIsThere() throws Exception {
        Matcher used = Pattern.compile("var\\(--chart-([a-z0-9]+)\\)").matcher(css());
        Map<String, String> colours = colours(css());

        assertThat(used.results().map(match -> match.group(1))).allMatch(colours::containsKey);
    }
}
