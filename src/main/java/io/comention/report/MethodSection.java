package io.comention.report;

import io.comention.job.Unit;
import io.comention.report.charts.Markup;
import io.comention.tables.Commit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was counted and what was not, in words and with the numbers of this run. */
record MethodSection(Commit commit, ReportJob job) {
    void write(Markup page) {
        page.open("section", "id", "method").element("h2", "How this was counted");
        page.open("ul");
        say(
                page,
                "Named together is not related. Two entities in one sentence may be allies, enemies, or two items of"
                        + " a list; the sentences say which.");
        say(page, units());
        say(page, stories());
        say(page, mentions());
        if (!choices().isEmpty()) {
            say(page, "By the job, " + choices() + ".");
        }
        say(
                page,
                "Names in datelines (“MOSCOW, 3 May –”) and credits are found and not counted, nor are sentences that"
                        + " an article has a second time.");
        say(page, lists());
        say(
                page,
                "A share is the units that name both over all units of the period, with its 95 % interval (Wilson"
                        + " 1927). A period without articles is a gap; one with articles and without the pair is zero.");
        say(
                page,
                "Pairs are ranked by the lower end of the 95 % interval of their log-odds common to all months, or years where dates are years,"
                        + " (Mantel and Haenszel 1959), so that two entities of one era are not bound by it alone; with fewer"
                        + " than " + job.number("pairs", "min_ranked") + " "
                        + job.unit().plural() + " a pair is not ranked."
                        + (job.units().contains(Unit.STORY)
                                ? " q is the share of false discoveries (Benjamini and Hochberg 1995) over all pairs of entities"
                                        + " in at least " + job.number("pairs", "min_tested")
                                        + " stories, seen together or not."
                                : ""));
        say(
                page,
                "The tables beside this page hold every number in it, and every count can be followed to its"
                        + " articles.");
        page.close("ul").close("section");
    }

    private static void say(Markup page, String sentence) {
        if (!sentence.isEmpty()) {
            page.element("li", sentence);
        }
    }

    private String units() {
        List<String> units = job.units().stream().map(Unit::plural).toList();
        return "Counted in " + String.join(", ", units) + ". A pair counts once in each that names both, however often"
                + " it is named there" + (job.units().contains(Unit.SENTENCE) ? "; a title is a sentence" : "") + ".";
    }

    private String stories() {
        if (!job.text("stories", "enabled").equals("true")) {
            return "Reprints were not looked for: the same text printed in ten places counts ten times.";
        }
        long articles = commit.counts().getOrDefault("articles", 0L);
        long stories = commit.counts().getOrDefault("stories", 0L);
        long days = job.number("stories", "within_days");
        return "Printed again is not said again: articles that share "
                + Shares.percent(similarity()).replace(".0 %", " %") + " of their runs of five words"
                + (days == 0 ? "" : " within " + Amounts.count(days, "day")) + " are one story, counted when it first"
                + " appeared. " + Amounts.count(articles, "article") + " are " + Amounts.count(stories, "story") + "; "
                + Words.number(articles - stories) + " are reprints.";
    }

    private double similarity() {
        String similarity = job.text("stories", "similarity");
        return similarity.isEmpty() ? 1 : Double.parseDouble(similarity);
    }

    private String mentions() {
        return "An entity is named by " + String.join(", ", job.aliasKinds()) + " ("
                + Words.number(commit.counts().getOrDefault("mentions", 0L))
                + " mentions found, of all kinds, counted or not)."
                + (job.aliasKinds().contains("metonym")
                        ? " A capital counts for its state where it acts (“Moscow has recommended”), not where it is a"
                                + " place (“in Moscow”)."
                        : "");
    }

    private String choices() {
        List<String> choices = new ArrayList<>();
        if (job.all().get("exclude") instanceof List<?> excluded && !excluded.isEmpty()) {
            choices.add("these do not count: " + Words.list(excluded));
        }
        Object rolled = job.all().get("roll_up");
        if (rolled instanceof List<?> some && !some.isEmpty()) {
            choices.add("parts of these count for them: " + Words.list(some));
        } else if (rolled instanceof String all && !all.isEmpty()) {
            choices.add("parts count for their whole: " + all);
        }
        if (job.all().get("merge") instanceof Map<?, ?> merged && !merged.isEmpty()) {
            merged.forEach((one, of) ->
                    choices.add("these count as " + one + ": " + (of instanceof List<?> ids ? Words.list(ids) : of)));
        }
        return String.join("; ", choices);
    }

    private String lists() {
        long most = job.number("pairs", "max_entities");
        Object left = commit.notes().get("units_left_out");
        String how = left instanceof Map<?, ?> byUnit && !byUnit.isEmpty() ? Words.counts(byUnit) : "none";
        return "A unit that names more than " + most + " entities is a list, and left out of all counts: " + how + ".";
    }
}
