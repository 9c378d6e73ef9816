package io.comention.trends;

import static io.comention.testing.Annotated.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.Annotated;
import io.comention.testing.SparkExtension;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What exclude, roll_up and merge make of the counts; p is a part of w, w of v. */
@ExtendWith(SparkExtension.class)
class ChoicesTest {
    private static final String[] PAIR = {"unit", "entity_a", "entity_b", "n_ab", "n_a", "n_b", "n_total"};
    private static final String[] ENTITY = {"unit", "entity_id", "n", "n_total", "mentions"};

    @TempDir
    private Path folder;

    private Counted counted(Annotated[] articles, String... settings) {
        return Counted.of(Counted.job(folder, settings), articles);
    }

    private static Annotated[] articles(Annotated... articles) {
        return articles;
    }

    private static final Annotated[] EXCLUDED = articles(
            article("1", "2001-03-01", "A", 2, 1).names(1, 1, "a", "b").names(2, 1, "b", "c"),
            article("2", "2001-03-02", "B", 1, 1).names(1, 1, "b"));

    @Test
    void aUnitThatNamesOnlyExcludedEntitiesStillCounts() {
        Counted counted = counted(EXCLUDED, "units=[article, sentence]", "exclude=[b]");

        assertThat(counted.totals())
                .containsExactly("year | 2001-01-01 | article | 2 | 0", "year | 2001-01-01 | sentence | 3 | 0");
        assertThat(counted.entityTrends(ENTITY))
                .containsExactly(
                        "article | a | 1 | 2 | 1",
                        "article | c | 1 | 2 | 1",
                        "sentence | a | 1 | 3 | 1",
                        "sentence | c | 1 | 3 | 1");
        assertThat(counted.pairs(PAIR)).containsExactly("article | a | c | 1 | 1 | 1 | 2");
    }

    @Test
    void anAliasMayBeExcludedAlone() {
        assertThat(counted(EXCLUDED, "units=[article]", "exclude=[b/b]").pairs(PAIR))
                .containsExactly("article | a | c | 1 | 1 | 1 | 2");
    }

    @Test
    void membersOfAMergeCountOnceAsOne() {
        Annotated[] articles = articles(
                article("1", "2001-03-01", "A", 2, 1).names(1, 1, "a", "b", "c").names(2, 1, "b"),
                article("2", "2001-03-02", "B", 1, 1).names(1, 1, "a", "x"));

        Counted anew = counted(articles, "units=[article, sentence]", "merge={ab: [a, b]}");
        assertThat(anew.pairs(PAIR))
                .containsExactly(
                        "article | ab | c | 1 | 2 | 1 | 2",
                        "article | ab | x | 1 | 2 | 1 | 2",
                        "sentence | ab | c | 1 | 3 | 1 | 3",
                        "sentence | ab | x | 1 | 3 | 1 | 3");
        assertThat(anew.entityTrends(ENTITY)).contains("article | ab | 2 | 2 | 4", "sentence | ab | 3 | 3 | 4");

        Counted listed = counted(articles, "units=[article]", "merge={x: [a, b]}");
        assertThat(listed.pairs(PAIR)).containsExactly("article | c | x | 1 | 1 | 2 | 2");
        assertThat(listed.entityTrends(ENTITY)).contains("article | x | 2 | 2 | 5");
    }

    private static final Annotated[] PARTS = articles(
            article("1", "2001-03-01", "A", 2, 1).names(1, 1, "p", "a").names(2, 1, "v"),
            article("2", "2001-03-02", "B", 1, 1).names(1, 1, "p", "w"));

    @Test
    void withoutRollUpAPartIsAnEntityLikeOthers() {
        assertThat(counted(PARTS, "units=[article]").pairs("entity_a", "entity_b"))
                .containsExactly("a | p", "a | v", "p | v", "p | w");
    }

    @Test
    void aPartCountsForTheTopmostListedWholeAndNotWithIt() {
        assertThat(counted(PARTS, "units=[article]", "roll_up=[w]").pairs(PAIR))
                .containsExactly("article | a | v | 1 | 1 | 1 | 2", "article | a | w | 1 | 1 | 2 | 2");
        assertThat(counted(PARTS, "units=[article]", "roll_up=[w, v]").pairs(PAIR))
                .containsExactly("article | a | v | 1 | 1 | 2 | 2");
        assertThat(counted(PARTS, "units=[article]", "roll_up=all").entityTrends(ENTITY))
                .containsExactly("article | a | 1 | 2 | 1", "article | v | 2 | 2 | 4");
    }

    @Test
    void aPartIsNotCountedWithAWholeThatIsNotListed() {
        Counted counted = counted(PARTS, "units=[article, sentence]", "roll_up=[a]");
        assertThat(counted.pairs(PAIR))
                .containsExactly(
                        "article | a | p | 1 | 1 | 2 | 2",
                        "article | a | v | 1 | 1 | 1 | 2",
                        "sentence | a | p | 1 | 1 | 2 | 3");
        assertThat(counted.entityTrends("unit", "entity_id", "n")).contains("article | p | 2", "article | w | 1");
    }

    @Test
    void excludedFirstThenRolledUpThenMerged() {
        assertThat(counted(PARTS, "units=[article]", "exclude=[p]", "roll_up=[w]", "merge={u: [w, a]}")
                        .entityTrends(ENTITY))
                .containsExactly("article | u | 2 | 2 | 2", "article | v | 1 | 2 | 1");
    }

    @Test
    void storiesAreCountedLikewise() {
        Counted counted = Counted.of(
                Counted.job(folder, "units=[story]", "exclude=[b]", "roll_up=[w]", "merge={m: [c, d]}"),
                Annotated.members(List.of("2001-03-01", "1", "2")),
                article("1", "2001-03-01", "A", 1, 1).names(1, 1, "a", "b", "c", "d", "p", "v"),
                article("2", "2001-03-02", "B", 1, 1).names(1, 1, "a", "w"));

        assertThat(counted.pairs("entity_a", "entity_b", "n_ab", "n_a", "n_b", "articles"))
                .containsExactly(
                        "a | m | 1 | 1 | 1 | 1",
                        "a | v | 1 | 1 | 1 | 1",
                        "a | w | 1 | 1 | 1 | 2",
                        "m | v | 1 | 1 | 1 | 1",
                        "m | w | 1 | 1 | 1 | 1");
    }

    @Test
    void howManyAUnitNamesIsJudgedOnThoseCounted() {
        Annotated[] articles = articles(article("1", "2001-03-01", "A", 1, 1).names(1, 1, "a", "b", "c", "p", "w"));
        assertThat(counted(articles, "units=[article]", "pairs.max_entities=2").totals())
                .containsExactly("year | 2001-01-01 | article | 0 | 1");
        assertThat(counted(
                                articles,
                                "units=[article]",
                                "pairs.max_entities=2",
                                "exclude=[c]",
                                "roll_up=all",
                                "merge={ab: [a, b]}")
                        .totals())
                .containsExactly("year | 2001-01-01 | article | 1 | 0");
    }
}
