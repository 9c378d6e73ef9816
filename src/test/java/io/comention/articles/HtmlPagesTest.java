package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.articles.PageScores.Score;
import io.comention.testing.SharedCorpora;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Real pages, with what an extractor should find on them. */
class HtmlPagesTest {
    @Test
    void realPagesGiveTheirDatesAndBodies() {
        List<Score> scores = PageScores.of(SharedCorpora.of("html"));
        for (Score score : scores) {
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
        double dates = (double) scores.stream().filter(Score::hasDate).count() / scores.size();
        double f1 = scores.stream().mapToDouble(Score::f1).average().orElseThrow();
        System.out.println(String.format(
                Locale.ROOT, "%d pages: dates right %.3f, mean F1 of the body's words %.3f", scores.size(), dates, f1));

        assertThat(dates).isGreaterThanOrEqualTo(0.9);
        assertThat(f1).isGreaterThanOrEqualTo(0.85);
    }
}
