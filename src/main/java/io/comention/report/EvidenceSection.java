package io.comention.report;

import io.comention.job.EntityPair;
import io.comention.job.Granularity;
import io.comention.report.charts.Markup;
import java.util.List;
import java.util.Optional;

/** The sentences behind the counts, with both names marked. */
record EvidenceSection(ReportJob job, EntityNames names, Covered covered, EvidenceBook evidence) {
    private static final int LONGEST_TITLE = 300;

    void write(Markup page) {
        page.open("section", "id", "evidence").element("h2", "Evidence", "tabindex", "-1", "id", "evidence-head");
        if (evidence.chosen().isEmpty()) {
            page.element("p", "There are no sentences that name two entities, or the job keeps none.")
                    .close("section");
            return;
        }
        page.element(
                "p",
                "Sentences that name both, close together, from different stories and sources: of the pairs that lead the"
                        + " page the best of every month, of the others up to three of the newest. Marked are the two"
                        + " names, the first underlined once, the second dotted."
                        + (evidence.leftOut() == 0
                                ? ""
                                : " The table evidence has " + Words.number(evidence.leftOut())
                                        + " more sentences of these pairs, for which there was no room here."));
        filter(page);
        evidence.chosen().forEach((pair, sentences) -> pair(page, pair, sentences));
        page.close("section");
    }

    /** Shown by the script, since without one it does nothing. */
    private void filter(Markup page) {
        page.open("form", "class", "filter", "id", "filter", "hidden", "hidden", "aria-label", "Filter the sentences");
        page.open("label").element("span", "Pair").open("select", "id", "filter-pair");
        page.element("option", "all pairs", "value", "");
        for (EntityPair pair : evidence.chosen().keySet()) {
            page.element("option", names.of(pair), "value", evidence.anchor(pair));
        }
        page.close("select").close("label");
        period(page, "from", "From");
        period(page, "to", "To");
        page.element("button", "Show all", "type", "reset");
        page.element("p", "", "id", "filter-says", "role", "status");
        page.close("form");
    }

    private static void period(Markup page, String id, String label) {
        page.open("label").element("span", label);
        page.empty(
                "input",
                "id",
                "filter-" + id,
                "placeholder",
                "1996-01",
                "pattern",
                "\\d{4}(-\\d{2})?",
                "size",
                "8",
                "autocomplete",
                "off");
        page.close("label");
    }

    private void pair(Markup page, EntityPair pair, List<Sentence> sentences) {
        String anchor = evidence.anchor(pair);
        String[] closed = {"class", "evidence", "id", anchor};
        String[] open = {"class", "evidence", "id", anchor, "open", "open"};
        page.open("details", anchor.equals("e0") ? open : closed);
        page.open("summary").element("b", names.of(pair), "dir", "auto");
        page.text(" " + Amounts.count(sentences.size(), "sentence")).close("summary");
        String period = "";
        for (Sentence sentence : sentences) {
            if (!sentence.periodName().equals(period)) {
                if (!period.isEmpty()) {
                    page.close("ul").close("div");
                }
                period = sentence.periodName();
                page.open("div", "class", "month", "id", anchor + "-" + period, "data-month", period);
                page.element("h4", period, "tabindex", "-1").open("ul");
            }
            sentence(page, sentence);
        }
        page.close("ul").close("div").close("details");
    }

    private void sentence(Markup page, Sentence sentence) {
        page.open("li");
        if (!sentence.snippet().isEmpty()) {
            page.open("p", "dir", "auto");
            snippet(page, sentence);
            page.close("p");
        }
        page.open("p", "class", "from");
        page.element("time", published(sentence));
        if (!sentence.source().isEmpty()) {
            page.text(" · ").element("bdi", cut(sentence.source()));
        }
        if (!sentence.title().isEmpty() || !sentence.url().isEmpty()) {
            page.text(" · ");
            String title = sentence.title().isEmpty() ? "the article" : cut(sentence.title());
            Optional<String> address = WebAddress.of(sentence.url());
            if (address.isPresent()) {
                page.open("a", "href", address.get(), "rel", "noopener noreferrer external nofollow")
                        .element("bdi", title)
                        .close("a");
            } else {
                page.element("cite", title, "dir", "auto");
            }
        }
        page.element("span", matched(sentence), "class", "matched").close("p").close("li");
    }

    /** As much of the date as is known; where months are counted, only what is known to the year stands by years. */
    private String published(Sentence sentence) {
        boolean onlyYear = !sentence.monthly() && job.periods().contains(Granularity.MONTH);
        return (onlyYear ? Granularity.YEAR : covered.finest()).nameOf(sentence.published());
    }

    private String matched(Sentence sentence) {
        return names.of(sentence.pair().a()) + " by " + word(sentence.a().kind()) + ", "
                + names.of(sentence.pair().b()) + " by " + word(sentence.b().kind());
    }

    private static String word(String kind) {
        return kind.isEmpty() ? "mention" : kind;
    }

    private static void snippet(Markup page, Sentence sentence) {
        String text = sentence.snippet();
        if (!sentence.canBeMarked()) {
            page.text(text);
            return;
        }
        boolean aFirst = sentence.a().begin() < sentence.b().begin();
        Sentence.Named first = aFirst ? sentence.a() : sentence.b();
        Sentence.Named second = aFirst ? sentence.b() : sentence.a();
        page.text(text.substring(0, first.begin()));
        page.element("mark", text.substring(first.begin(), first.end()), "class", aFirst ? "a" : "b");
        page.text(text.substring(first.end(), second.begin()));
        page.element("mark", text.substring(second.begin(), second.end()), "class", aFirst ? "b" : "a");
        page.text(text.substring(second.end()));
    }

    /** A title or source of bearable length. */
    static String cut(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1)) ? LONGEST_TITLE - 1 : LONGEST_TITLE;
        return title.substring(0, end) + "…";
    }
}
