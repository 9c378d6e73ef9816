package io.comention.report;

import io.comention.job.Granularity;
import io.comention.report.charts.DataTable;
import io.comention.report.charts.Markup;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Words and parts that several sections of the page have in common. */
final class Words {
    private Words() {}

    /** A number with its thousands apart. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A measure with so many decimals; a dash where it is not defined. */
    static String measure(Double measure, int decimals) {
        return measure == null ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", measure);
    }

    /** Things after one another. */
    static String list(List<?> things) {
        return things.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** How many there are of each thing, which is named in the singular. */
    static String counts(Map<?, ?> byThing) {
        return byThing.entrySet().stream()
                .map(entry -> entry.getValue() instanceof Number number
                        ? Amounts.count(number.longValue(), String.valueOf(entry.getKey()))
                        : entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The day, as {@code 15 August 2021}. */
    static String day(LocalDate day) {
        String month = day.getMonth().name();
        return day.getDayOfMonth() + " " + month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT) + " "
                + day.getYear();
    }

    /** A chart's numbers, folded away. */
    static void table(Markup page, String summary, List<String> heads, List<List<String>> rows) {
        page.open("details", "class", "numbers").element("summary", summary);
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", summary);
        page.raw(DataTable.of(heads, rows)).close("div").close("details");
    }

    /** A chart that may be wider than the window. */
    static void chart(Markup page, String label, Markup chart) {
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", label);
        page.raw(chart).close("div");
    }

    /** By what periods, in words. */
    static String by(Granularity granularity) {
        return "by " + granularity.id();
    }
}
