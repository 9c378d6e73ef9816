package io.comention.report;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.report.charts.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The radio buttons of a curve, which the style sheet obeys. */
record Switches(ReportJob job, List<Granularity> granularities, Granularity first) {
    /** The buttons of a lead. */
    void write(Markup page, String id, List<String> kinds) {
        page.open("div", "class", "switches");
        choice(
                page,
                id,
                "unit",
                "Counted in",
                job.units().stream().map(Unit::id).toList(),
                job.unit().id());
        choice(
                page,
                id,
                "period",
                "By",
                granularities.stream().map(Granularity::id).toList(),
                first.id());
        choice(page, id, "kinds", "Mentions by", kinds, PairSeries.ALL);
        page.close("div");
    }

    /** What there is no choice of is said to the style sheet in place of buttons. */
    String[] only(List<String> kinds) {
        List<String> attributes = new ArrayList<>(List.of("class", "charts"));
        if (job.units().size() == 1) {
            attributes.addAll(List.of("data-unit", job.unit().id()));
        }
        if (granularities.size() == 1) {
            attributes.addAll(List.of("data-period", first.id()));
        }
        if (kinds.size() == 1) {
            attributes.addAll(List.of("data-kinds", kinds.get(0)));
        }
        return attributes.toArray(new String[0]);
    }

    private void choice(Markup page, String id, String what, String legend, List<String> values, String chosen) {
        if (values.size() < 2) {
            return;
        }
        page.open("fieldset", "class", "switch").element("legend", legend);
        for (String value : values) {
            String input = id + "-" + what + "-" + value.replace('+', '-');
            String[] attributes = {
                "type", "radio", "name", id + "-" + what, "id", input, "class", what + "-" + value.replace('+', '-')
            };
            page.open("label", "for", input);
            page.empty("input", value.equals(chosen) ? with(attributes, "checked", "checked") : attributes);
            page.element("span", label(what, value)).close("label");
        }
        page.close("fieldset");
    }

    private static String[] with(String[] attributes, String... more) {
        List<String> all = new ArrayList<>(List.of(attributes));
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    private String label(String what, String value) {
        return switch (what) {
            case "unit" -> Unit.valueOf(value.toUpperCase(Locale.ROOT)).plural();
            case "kinds" -> kinds(value, job);
            default -> value;
        };
    }

    /** Which alias kinds a series counts, in words. */
    static String kinds(String kinds, ReportJob job) {
        return switch (kinds) {
            case PairSeries.ALL -> "all that count (" + String.join(", ", job.aliasKinds()) + ")";
            case "name" -> "names only";
            default -> "names and demonyms";
        };
    }
}
