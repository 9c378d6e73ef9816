package io.comention.pairs;

import static io.comention.testing.Annotated.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.comention.entities.CountedEntities;
import io.comention.entities.Matcher;
import io.comention.job.EntityPair;
import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.stats.Keyness;
import io.comention.terms.Terms;
import io.comention.testing.Annotated;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class PairTermsTest {
    @TempDir
    private Path folder;

    private Job job(String... settings) {
        String file = Corpora.job(folder, "corpus: [{path: none, format: jsonl}]\n");
        List<String> all = new ArrayList<>(List.of("alias_kinds=[name]", "pairs.with_terms=1"));
        all.addAll(List.of(settings));
        return JobFile.read(Path.of(file), all);
    }

    private static ChosenPairs chosen(Dataset<Row> annotations, Job job) {
        CountedEntities counted = Annotated.counted(job.choices());
        Dataset<Row> daily = CoMentions.daily(annotations, Annotated.alone(), counted, job);
        return ChosenPairs.of(daily, annotations, Annotated.alone(), counted, job);
    }

    private static List<String> terms(Dataset<Row> annotations, Job job) {
        CountedEntities counted = Annotated.counted(job.choices());
        ChosenPairs chosen = chosen(annotations, job);
        Dataset<Row> frequencies =
                Terms.counting(Terms.histories(annotations), job.terms().minArticles());
        Matcher matcher = new Matcher(Annotated.letters());
        return TableRows.of(PairTerms.of(annotations, frequencies, chosen, counted, matcher, job)
                .orderBy("entity_a", "entity_b", "rank"));
    }

    /**
     * Twelve articles name a and b, and have "deal"; eight name a alone and four b alone, of which one has it. "a" is in
     * all of the first and "news" everywhere.
     */
    private static List<Annotated> planted() {
        List<Annotated> articles = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Annotated article = article("n" + i, "2001-03-01", "A", 2, 1).term("news", 1 + i);
            if (i < 12) {
                article.names(1, 1, "a").names(2, 1, "b").term("deal", 1).term("a", 1);
                article.term(i < 10 ? "text" : "talk", 1);
            } else if (i < 20) {
                article.names(1, 1, "a");
            } else {
                article.names(1, 1, "b").term(i == 20 ? "deal" : "rain", 1);
            }
            articles.add(article);
        }
        return articles;
    }

    private static Dataset<Row> table(List<Annotated> articles) {
        return Annotated.table(articles.toArray(new Annotated[0]));
    }

    private static String row(String pair, int rank, String term, int both, int allBoth, int either, int allEither) {
        Keyness keyness = Keyness.of(both, allBoth, either, allEither);
        return pair + " | " + rank + " | " + term + " | " + both + " | " + allBoth + " | " + either + " | " + allEither
                + " | " + keyness.g2() + " | " + keyness.logRatio();
    }

    @Test
    void theTermsThatMarkAPairAreItsOwn() {
        assertThat(terms(table(planted()), job()))
                .containsExactly(row("a | b", 1, "deal", 12, 12, 1, 12), row("a | b", 2, "text", 10, 12, 0, 12));
        assertThat(Keyness.of(12, 12, 1, 12).g2())
                .isEqualTo(
                        2 * (12 * StrictMath.log(12 / 6.5) + StrictMath.log(1 / 6.5) + 11 * StrictMath.log(11 / 5.5)));
        assertThat(terms(table(planted()), job("terms.per_pair=1"))).hasSize(1);
        assertThat(terms(table(planted()), job("terms.min_articles=13"))).hasSize(1);
    }

    @Test
    void partitionsAndUnitsChangeNothing() {
        List<String> expected = terms(table(planted()), job());

        assertThat(terms(table(planted()).repartition(1), job())).isEqualTo(expected);
        assertThat(terms(table(planted()).repartition(7), job())).isEqualTo(expected);
        assertThat(terms(table(planted()), job("units=[sentence]"))).isEqualTo(expected);
    }

    @Test
    void anEntityIsNamedAsItIsForTheCounts() {
        List<Annotated> articles = planted();
        articles.add(article("many", "2001-03-01", "A", 1, 1)
                .names(1, 1, "a", "b", "d", "e")
                .term("deal", 1));
        articles.add(article("elsewhere", "2001-03-01", "A", 1, 1)
                .mention("a", "name", "dateline", 1, 1, false)
                .mention("a", "name", "text", 1, 1, true)
                .mention("a", "demonym", "text", 1, 1, false)
                .mention("c", "name", "title", 1, 1, false)
                .term("deal", 1));

        assertThat(terms(table(articles), job("pairs.max_entities=3", "merge={a: [c]}")))
                .containsExactly(row("a | b", 1, "deal", 12, 12, 2, 13), row("a | b", 2, "text", 10, 12, 0, 13));
    }

    @Test
    void focusPairsAndThoseThatMostArticlesNameAreChosen() {
        List<Annotated> articles = List.of(
                article("1", "2001-03-01", "A", 1, 1).names(1, 1, "a", "b", "c"),
                article("2", "2001-03-01", "A", 1, 1).names(1, 1, "b", "c"),
                article("3", "2001-03-01", "A", 1, 1).names(1, 1, "d", "e"));

        assertThat(chosen(table(articles), job("pairs.with_terms=2", "focus=[[e, d]]"))
                        .pairs())
                .containsExactly(new EntityPair("d", "e"), new EntityPair("b", "c"), new EntityPair("a", "b"));
        assertThat(chosen(table(articles), job("pairs.with_terms=0")).pairs()).isEmpty();
        assertThat(chosen(table(articles), job("pairs.with_terms=9", "pairs.min_units=2"))
                        .pairs())
                .containsExactly(new EntityPair("b", "c"));
    }

    @Test
    void itDoesNotMatterHowTheCountsOfDaysAreSpread() {
        List<Annotated> articles = new ArrayList<>(planted());
        for (int i = 0; i < 12; i++) {
            articles.add(article("t" + i, "2001-03-01", "A", 1, 1).names(1, 1, "c", "d", "e"));
        }
        Job job = job("pairs.with_terms=2", "focus=[[f, a]]");
        CountedEntities counted = Annotated.counted(job.choices());
        Dataset<Row> annotations = table(articles);
        Dataset<Row> daily = CoMentions.daily(annotations, Annotated.alone(), counted, job);
        for (int parts : new int[] {1, 3, 7}) {
            ChosenPairs chosen = ChosenPairs.of(daily.repartition(parts), annotations, Annotated.alone(), counted, job);
            assertThat(chosen.pairs())
                    .containsExactly(new EntityPair("a", "f"), new EntityPair("a", "b"), new EntityPair("c", "d"));
            assertThat(chosen.articles()[chosen.slot(0)]).isZero();
            assertThat(chosen.articles()[chosen.slot(1)]).isEqualTo(12);
            assertThat(chosen.articles()[chosen.slot("a")]).isEqualTo(20);
            assertThat(chosen.articles()[chosen.slot("f")]).isZero();
        }
        assertThat(chosen(annotations, job("pairs.with_terms=0", "focus=[[b, a]]"))
                        .pairs())
                .containsExactly(new EntityPair("a", "b"));
    }

    @Test
    void aPairThatIsAlwaysNamedTogetherHasNothingToBeComparedWith() {
        assertThat(terms(table(planted().subList(0, 12)), job())).isEmpty();
        assertThat(terms(table(planted()), job("pairs.with_terms=0"))).isEmpty();
    }
}
