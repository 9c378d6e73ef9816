package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.articles.PageScores.Score;
import io.comention.testing.SharedCorpora;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real pages, with what an extractor should find on them, as they are and without what helps to read them. */
class HtmlPagesTest {
    enum Without {
        NOTHING(0.9, 0.85, document -> {}),
        LINKED_DATA(
                0.9, 0.85, document -> document.select("script[type*=ld+json]").remove()),
        META(0.9, 0.85, document -> document.select("meta[property], meta[name], meta[itemprop]")
                .remove()),
        TIMES(0.9, 0.85, document -> times(document)),
        LINKED_DATA_AND_META(0.75, 0.85, LINKED_DATA.change.andThen(META.change)),
        LINKED_DATA_META_AND_TIMES(0.4, 0.85, LINKED_DATA_AND_META.change.andThen(TIMES.change)),
        NAMES(0.9, 0.8, document -> names(document)),
        ALL_OF_THEM(0.4, 0.75, LINKED_DATA_META_AND_TIMES.change.andThen(NAMES.change));

        private final double dates;
        private final double f1;

        @SuppressWarnings("ImmutableEnumChecker") // none of the changes keeps anything
        private final Consumer<Document> change;

        Without(double dates, double f1, Consumer<Document> change) {
            this.dates = dates;
            this.f1 = f1;
            this.change = change;
        }

        private static void times(Document document) {
            for (Element element : document.select("time, [itemprop=datePublished]")) {
                element.removeAttr("itemprop").removeAttr("datetime").removeAttr("content");
                if (element.normalName().equals("time")) {
                    element.tagName("span");
                }
            }
        }

        private static void names(Document document) {
            for (Element element : document.body().getAllElements()) {
                element.removeAttr("class").removeAttr("id").removeAttr("itemprop");
                element.removeAttr("data-testid").removeAttr("data-component").removeAttr("data-module");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void realPagesGiveTheirDatesAndBodies(Without without) {
        List<Score> scores = PageScores.of(SharedCorpora.of("html"), without.change);
        for (Score score : scores) {
            if (without == Without.NOTHING || score.f1() < 0.85 || !score.hasDate()) {
                System.out.println(String.format(
                        Locale.ROOT,
                        "%-24s F1 %.3f  precision %.3f  recall %.3f  date %s  title %s",
                        score.name(),
                        score.f1(),
                        score.precision(),
                        score.recall(),
                        score.hasDate() ? "right" : score.found() + " for " + score.published(),
                        score.title().equals(score.page().title()) ? "right" : "differs"));
            }
        }
        double dates = (double) scores.stream().filter(Score::hasDate).count() / scores.size();
        double days = (double) scores.stream().filter(Score::hasDay).count() / scores.size();
        double f1 = scores.stream().mapToDouble(Score::f1).average().orElseThrow();
        System.out.println(String.format(
                Locale.ROOT,
                "%d pages without %s: dates right %.3f, days %.3f, mean F1 of the body's words %.3f",
                scores.size(),
                without,
                dates,
                days,
                f1));

        assertThat(dates).isGreaterThanOrEqualTo(without.dates);
        assertThat(f1).isGreaterThanOrEqualTo(without.f1);
    }
}
