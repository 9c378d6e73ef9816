package io.comention.topics;

import static io.comention.testing.Annotated.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.comention.annotations.CountedMentions;
import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.stats.Association;
import io.comention.terms.Terms;
import io.comention.testing.Annotated;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import io.comention.text.TermCounts;
import io.comention.trends.TopicTrends;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class TopicsTest {
    private static final List<String> ELECTIONS =
            List.of("ballot", "cabinet", "candidate", "coalition", "parliament", "polls", "turnout", "voters");
    private static final List<String> FOOTBALL =
            List.of("coach", "goal", "league", "midfield", "penalty", "referee", "stadium", "striker");

    @TempDir
    private Path folder;

    private record Found(Dataset<Row> topics, Dataset<Row> trends, Dataset<Row> entities) {
        List<List<String>> rows() {
            return Stream.of(topics, trends, entities).map(TableRows::of).toList();
        }
    }

    @TempDir
    private static Path shared;

    /** What two topics are of the planted articles. */
    private static Found two;

    @BeforeAll
    static void learnOnce() {
        Found found = found(planted(), Annotated.alone(), job(shared, "granularities=[month, year]"));
        two = new Found(
                found.topics().cache(), found.trends().cache(), found.entities().cache());
    }

    private Job job(String... settings) {
        return job(folder, settings);
    }

    private static Job job(Path folder, String... settings) {
        String file = Corpora.job(
                folder, "corpus: [{path: none, format: jsonl}]\ntopics: {number: 2, terms: 5, iterations: 20}\n");
        return JobFile.read(Path.of(file), List.of(settings));
    }

    private static CountedMentions counted(Job job) {
        return new CountedMentions(job, Annotated.counted(job.choices()));
    }

    private static Vocabulary vocabulary(Dataset<Row> annotations, Job job) {
        Dataset<Row> histories = Terms.counting(Terms.histories(annotations), 1);
        return Vocabulary.of(histories, annotations.count(), job.topics());
    }

    private static Found found(Dataset<Row> annotations, Dataset<Row> members, Job job) {
        Vocabulary vocabulary = vocabulary(annotations, job);
        Dataset<Row> articles = TopicArticles.of(annotations, members, vocabulary, counted(job), job);
        TopicModel model = TopicModel.learn(articles, vocabulary, job.topics()).orElseThrow();
        Dataset<Row> shares = model.shares(articles).cache();
        Topics topics = Topics.number(model, shares, job.topics());
        Dataset<Row> daily = Topics.daily(topics.ofArticles(shares));
        return new Found(
                topics.table(articles, daily),
                TopicTrends.of(daily, job.granularities()),
                TopicEntities.of(topics.ofArticles(shares)));
    }

    /**
     * 66 articles about elections in 2001 that name a and c, 54 about football in 2002 that name b and c. Each has five of
     * its eight terms, and all have "said".
     */
    private static Dataset<Row> planted() {
        Random random = new Random(42);
        List<Annotated> articles = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            boolean elections = i < 66;
            String day = String.format(Locale.ROOT, elections ? "2001-%02d-01" : "2002-%02d-01", 1 + i % 12);
            Annotated article = article("n" + i, day, "A", 1, 1)
                    .names(1, 1, elections ? "a" : "b", "c")
                    .term("said", 3);
            List<String> terms = new ArrayList<>(elections ? ELECTIONS : FOOTBALL);
            Collections.shuffle(terms, random);
            terms.subList(0, 5).forEach(term -> article.term(term, 1 + random.nextInt(3)));
            articles.add(i % 12 == 0 ? article.knownTo("year") : article);
        }
        return Annotated.table(articles.toArray(new Annotated[0]));
    }

    @Test
    void topicsSeparateWhatArticlesAreAbout() {
        List<Row> topics = two.topics().orderBy("topic").collectAsList();

        assertThat(topics).map(row -> row.getInt(0)).containsExactly(1, 2);
        assertThat(topics).map(row -> row.getLong(3)).containsExactly(66L, 54L);
        assertThat(ELECTIONS).containsAll(terms(topics.get(0))).doesNotContainAnyElementsOf(terms(topics.get(1)));
        assertThat(FOOTBALL).containsAll(terms(topics.get(1)));
        assertThat(terms(topics.get(0))).hasSize(5);
        assertThat(topics.get(0).getDouble(4)).isCloseTo(0.55, offset(0.05));
        assertThat(topics.get(0).getDouble(4) + topics.get(1).getDouble(4)).isCloseTo(1, offset(1e-6));
        for (Row topic : topics) {
            List<Double> weights = topic.<Row>getList(1).stream()
                    .map(term -> term.getDouble(1))
                    .toList();
            assertThat(weights).isSortedAccordingTo(Collections.reverseOrder());
            assertThat(weights.stream().mapToDouble(w -> w).sum()).isBetween(0.5, 0.9);
        }
    }

    private static List<String> terms(Row topic) {
        return topic.<Row>getList(1).stream().map(term -> term.getString(0)).toList();
    }

    @Test
    void termsSayInHowManyArticlesTheyAre() {
        Map<String, Long> df = new HashMap<>();
        for (Row article : planted().select("terms").collectAsList()) {
            TermCounts.unpack(article.getAs(0)).terms().forEach(term -> df.merge(term, 1L, Long::sum));
        }
        assertThat(df).hasSize(17).containsEntry("said", 120L);

        for (Row topic : two.topics().collectAsList()) {
            for (Row term : topic.<Row>getList(1)) {
                assertThat(term.getLong(2)).isEqualTo(df.get(term.getString(0)));
            }
        }
    }

    @Test
    void sharesFollowTheDatesThatArticlesTell() {
        Dataset<Row> trends = two.trends();

        assertThat(TableRows.of(trends.filter("granularity = 'year'")
                        .selectExpr("period", "topic", "share > 0.9", "share < 0.1", "articles", "total_articles")))
                .containsExactly(
                        "2001-01-01 | 1 | true | false | 66 | 66",
                        "2001-01-01 | 2 | false | true | 0 | 66",
                        "2002-01-01 | 1 | false | true | 0 | 54",
                        "2002-01-01 | 2 | true | false | 54 | 54");
        assertThat(TableRows.of(trends.filter("granularity = 'month' AND month(period) < 3 AND topic = 1")
                        .select("period", "articles", "total_articles")))
                .containsExactly("2001-02-01 | 6 | 6", "2002-02-01 | 0 | 4");
    }

    @Test
    void whoIsNamedInArticlesAboutATopicIsMeasuredByCounts() {
        Association a = Association.of(66, 66, 66, 120);
        Association c = Association.of(66, 66, 120, 120);

        assertThat(TableRows.of(two.entities().filter("topic = 1")))
                .containsExactly(
                        "1 | 1 | a | 66 | 66 | 66 | 120 | " + a.npmi() + " | " + a.logOdds() + " | "
                                + a.logOddsInterval().low() + " | "
                                + a.logOddsInterval().high(),
                        "1 | 2 | c | 66 | 66 | 120 | 120 | " + c.npmi() + " | null | null | null");
    }

    @Test
    void articlesThatNameTooManyAreLeftOutOfTheCountsOfEntities() {
        Annotated[] many = new Annotated[20];
        for (int i = 0; i < many.length; i++) {
            many[i] = article("n" + i, "2001-01-01", "A", 1, 1)
                    .term((i % 2 == 0 ? ELECTIONS : FOOTBALL).get(i / 2 % 4), 2)
                    .names(1, 1, i < 2 ? new String[] {"a", "b", "c"} : new String[] {"a"});
        }

        assertThat(TableRows.of(found(Annotated.table(many), Annotated.alone(), job("pairs.max_entities=2"))
                        .entities()
                        .select("entity_id", "n_entity", "n_total")
                        .distinct()))
                .containsExactly("a | 18 | 18");
    }

    @Test
    void plantedTopicsHangTogetherAndMixedOnesDoNot() {
        Dataset<Row> annotations = planted();
        Job job = job();
        Vocabulary vocabulary = vocabulary(annotations, job);
        Dataset<Row> articles = TopicArticles.of(annotations, Annotated.alone(), vocabulary, counted(job), job);
        TopicModel model = TopicModel.learn(articles, vocabulary, job.topics()).orElseThrow();
        Topic elections = topic(vocabulary, 0, ELECTIONS);
        Topic mixed =
                topic(vocabulary, 1, List.of("ballot", "cabinet", "candidate", "coalition", "coach", "goal", "league"));

        TopicTerms terms = TopicTerms.count(articles, model, List.of(elections, mixed));

        assertThat(terms.coherence(elections).orElseThrow()).isPositive();
        assertThat(terms.coherence(mixed).orElseThrow()).isNegative();
        assertThat(found(annotations, Annotated.alone(), job)
                        .topics()
                        .select("coherence")
                        .collectAsList())
                .allSatisfy(row -> assertThat(row.getDouble(0))
                        .isGreaterThan(terms.coherence(mixed).orElseThrow()));
    }

    private static int place(Vocabulary vocabulary, String term) {
        byte[] utf8 = term.getBytes(StandardCharsets.UTF_8);
        return vocabulary.place(utf8, 0, utf8.length);
    }

    private static Topic topic(Vocabulary vocabulary, int place, List<String> terms) {
        return new Topic(
                place,
                terms.stream()
                        .map(term -> new Topic.Weighted(place(vocabulary, term), 0.1))
                        .toList());
    }

    @Test
    void everyRunGivesTheSameHoweverTheArticlesCome() {
        Job job = job("topics.number=5", "topics.iterations=10");
        Dataset<Row> annotations = planted().cache();
        List<List<String>> expected = found(annotations, Annotated.alone(), job).rows();

        assertThat(found(annotations, Annotated.alone(), job).rows()).isEqualTo(expected);
        assertThat(found(annotations.repartition(1), Annotated.alone(), job).rows())
                .isEqualTo(expected);
        SparkSession spark = SparkExtension.spark();
        spark.conf().set("spark.sql.shuffle.partitions", "5");
        try {
            assertThat(found(annotations.orderBy("source").repartition(4), Annotated.alone(), job)
                            .rows())
                    .isEqualTo(expected);
        } finally {
            spark.conf().unset("spark.sql.shuffle.partitions");
        }
        assertThat(found(annotations, Annotated.alone(), job("topics.number=5", "topics.seed=2"))
                        .rows())
                .isNotEqualTo(expected);
    }

    @Test
    void theVocabularyIsOfTermsThatMarkTheCorpusAndTellArticlesApart() {
        Dataset<Row> annotations = Annotated.table(
                article("1", "2001-01-01", "A", 1, 1).term("said", 9).term("rain", 2),
                article("2", "2001-01-01", "A", 1, 1).term("said", 9).term("snow", 1),
                article("3", "2001-01-01", "A", 1, 1).term("said", 9).term("rain", 1),
                article("4", "2001-01-01", "A", 1, 1).term("fog", 1));

        Vocabulary vocabulary = vocabulary(annotations, job());

        assertThat(vocabulary.size()).isEqualTo(3);
        assertThat(List.of(vocabulary.term(0), vocabulary.term(1), vocabulary.term(2)))
                .containsExactly("fog", "rain", "snow");
        assertThat(place(vocabulary, "said")).isEqualTo(-1);
    }

    @Test
    void reprintsAndArticlesWithoutAnyOfTheTermsHaveNoTopics() {
        Dataset<Row> annotations = Annotated.table(
                article("1", "2001-01-01", "A", 1, 1).term("rain", 2).term("fog", 1),
                article("2", "2001-01-02", "A", 1, 1).term("rain", 2),
                article("3", "2001-01-03", "A", 1, 1).term("snow", 1),
                article("4", "2001-01-04", "A", 1, 1));
        Dataset<Row> members = Annotated.members(List.of("2001-01-01", "1", "2"));
        Job job = job();
        Vocabulary vocabulary = vocabulary(annotations, job);

        Dataset<Row> articles = TopicArticles.of(annotations, members, vocabulary, counted(job), job);

        assertThat(TableRows.of(articles))
                .containsExactly(
                        "1 | 2001-01-01 | day | [] | [0, 1] | [1, 2]", "3 | 2001-01-03 | day | [] | [2] | [1]");
        assertThat(TopicModel.learn(articles.limit(0), vocabulary, job.topics()))
                .isEmpty();
    }

    @Test
    void ofALargeCorpusAPartIsLearntFromAndAllHasTopics() {
        Annotated[] many = new Annotated[5000];
        for (int i = 0; i < many.length; i++) {
            many[i] = article("n" + i, "2001-01-01", "A", 1, 1)
                    .term((i % 2 == 0 ? ELECTIONS : FOOTBALL).get(i / 2 % 8), 1)
                    .term((i % 2 == 0 ? ELECTIONS : FOOTBALL).get(i / 16 % 8), 1);
        }

        List<Row> topics = found(Annotated.table(many), Annotated.alone(), job("topics.iterations=1"))
                .topics()
                .collectAsList();

        assertThat(topics.stream().mapToLong(row -> row.getLong(3)).sum()).isEqualTo(5000);
    }
}
