package io.comention.report;

import io.comention.job.Granularity;
import io.comention.report.charts.Markup;
import io.comention.tables.Commit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the corpus is, what was dropped, and what to be wary of. */
record HeadSection(Commit commit, ReportJob job, Covered covered) {
    void write(Markup page) {
        page.open("header");
        page.element("p", "Who is mentioned with whom", "class", "kicker");
        page.element("h1", job.name(), "dir", "auto");
        if (!job.about().isEmpty()) {
            page.element("p", job.about(), "class", "about", "dir", "auto");
        }
        page.element("p", corpus(), "class", "standfirst");
        page.open("dl", "class", "facts");
        fact(page, "Dropped", dropped());
        fact(page, "Entities", entities());
        fact(page, "Made by", "comention " + commit.versions().get("comention") + ", run " + commit.run());
        page.close("dl");
        warnings(page);
        page.close("header");
    }

    private String corpus() {
        if (covered.first() == null) {
            return "No articles.";
        }
        long known = covered.bySource().keySet().stream()
                .filter(source -> !source.isEmpty())
                .count();
        return Amounts.count(count("articles"), "article") + " in " + Amounts.count(count("stories"), "story")
                + (known == 0 ? ", of unknown sources" : " from " + Amounts.count(known, "source")) + ", "
                + day(covered.first()) + " to " + day(covered.last()) + ".";
    }

    private String day(LocalDate day) {
        return covered.finest() == Granularity.DAY
                ? Words.day(day)
                : covered.finest().nameOf(day);
    }

    private String dropped() {
        long dropped = count("rejects");
        List<String> reasons = new ArrayList<>();
        if (commit.notes().get("rejects_by_reason") instanceof Map<?, ?> byReason) {
            byReason.forEach((reason, n) -> reasons.add(String.valueOf(reason).replace('_', ' ') + " "
                    + (n instanceof Number number ? Words.number(number.longValue()) : n)));
        }
        long records = commit.notes().get("records") instanceof Number number ? number.longValue() : 0;
        return (dropped == 0 ? "none" : Words.number(dropped)) + " of " + Amounts.count(records, "record")
                + (reasons.isEmpty() ? "" : ": " + String.join(", ", reasons));
    }

    private String entities() {
        String digest = String.valueOf(commit.notes().getOrDefault("gazetteer_digest", ""));
        return Words.number(count("entities")) + " looked for, of " + String.join(", ", job.gazetteers())
                + (digest.isEmpty() ? "" : " (digest " + digest.substring(0, Math.min(12, digest.length())) + ")");
    }

    private long count(String table) {
        return commit.counts().getOrDefault(table, 0L);
    }

    private static void fact(Markup page, String name, String value) {
        page.element("dt", name).element("dd", value);
    }

    private void warnings(Markup page) {
        if (commit.notes().get("warnings") instanceof List<?> warnings && !warnings.isEmpty()) {
            page.open("section", "class", "warnings", "aria-label", "Warnings").element("h2", "Before you read on");
            page.open("ul");
            warnings.forEach(warning -> page.element("li", String.valueOf(warning)));
            page.close("ul").close("section");
        }
    }
}
