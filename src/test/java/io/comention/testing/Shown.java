package io.comention.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** The table {@code evidence} of a snapshot, beside what its other tables say that it must hold; months by date. */
public final class Shown {
    private final int perPeriod;
    private final int maxCharacters;
    private final int maxEntities;
    private final List<Row> evidence;
    private final Map<String, Row> articles = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();

    /** Mentions that count, by article and sentence. */
    private final Map<String, Map<Integer, List<Row>>> sentences = new TreeMap<>();

    private Shown(Path snapshot, int perPeriod, int maxCharacters, int maxEntities) {
        this.perPeriod = perPeriod;
        this.maxCharacters = maxCharacters;
        this.maxEntities = maxEntities;
        this.evidence = rows(snapshot, "evidence");
        for (Row article : rows(snapshot, "articles")) {
            articles.put(article.getAs("article_id"), article);
        }
        for (Row pair : rows(snapshot, "pairs")) {
            pairs.add(pair.getAs("entity_a") + " " + pair.getAs("entity_b"));
        }
        for (Row mention : rows(snapshot, "mentions")) {
            if (mention.getAs("counts_for") != null) {
                sentences
                        .computeIfAbsent(mention.getAs("article_id"), id -> new TreeMap<>())
                        .computeIfAbsent(mention.getAs("sentence"), number -> new ArrayList<>())
                        .add(mention);
            }
        }
    }

    /** What a snapshot shows whose job has these limits. */
    public static Shown of(Path snapshot, int perPeriod, int maxCharacters, int maxEntities) {
        return new Shown(snapshot, perPeriod, maxCharacters, maxEntities);
    }

    private static List<Row> rows(Path snapshot, String table) {
        return SparkExtension.spark()
                .read()
                .parquet(snapshot.resolve(table).toString())
                .collectAsList();
    }

    /** That every row is right, and that there are as many as the mentions allow. */
    public void assertComplete(int least) {
        assertThat(evidence).hasSizeGreaterThan(least).allSatisfy(this::assertRight);
        Map<String, Set<Integer>> ranks = new TreeMap<>();
        for (Row row : evidence) {
            assertThat(ranks.computeIfAbsent(key(row), key -> new TreeSet<>()).add(row.getAs("rank")))
                    .isTrue();
        }
        Map<String, Integer> last = ranks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().size(), Integer::sum, TreeMap::new));
        assertThat(ranks).allSatisfy((key, of) -> assertThat(of).contains(1, of.size()));
        assertThat(last).isEqualTo(expected());
    }

    private static String key(Row row) {
        return row.getAs("entity_a") + " " + row.getAs("entity_b") + " " + row.getAs("granularity") + " "
                + row.getAs("period");
    }

    private void assertRight(Row row) {
        Row article = articles.get(row.<String>getAs("article_id"));
        int sentence = row.getAs("sentence");
        String text = article.getAs(sentence == 0 ? "title" : "text");
        String snippet = row.getAs("snippet");
        int begin = row.getAs("begin");
        assertThat(article.<Boolean>getAs("story_head")).isTrue();
        assertThat(text.substring(begin, begin + snippet.length())).isEqualTo(snippet);
        assertThat(snippet).isEqualTo(snippet.strip()).hasSizeLessThanOrEqualTo(maxCharacters);
        for (String name : List.of("a", "b")) {
            int from = row.getAs(name + "_begin");
            int to = row.getAs(name + "_end");
            assertThat(from).isGreaterThanOrEqualTo(begin);
            assertThat(to).isLessThanOrEqualTo(begin + snippet.length());
            assertThat(sentences.get(row.<String>getAs("article_id")).get(sentence))
                    .anySatisfy(mention -> {
                        assertThat(mention.<String>getAs("counts_for")).isEqualTo(row.getAs("entity_" + name));
                        assertThat(mention.<String>getAs("alias_kind")).isEqualTo(row.getAs(name + "_kind"));
                        assertThat(mention.<String>getAs("surface")).isEqualTo(text.substring(from, to));
                        assertThat(mention.<Integer>getAs("begin")).isEqualTo(from);
                    });
        }
        for (String column : List.of("published_date", "source", "title", "url")) {
            assertThat(row.<Object>getAs(column)).isEqualTo(article.getAs(column));
        }
    }

    /** How many sentences a pair and period must have: as many as there are articles with one, up to the limit. */
    private Map<String, Integer> expected() {
        Map<String, Integer> expected = new TreeMap<>();
        sentences.forEach((id, ofArticle) -> {
            Row article = articles.get(id);
            if (article.getAs("story_head")) {
                Set<String> named = new TreeSet<>();
                ofArticle.values().forEach(mentions -> addPairs(mentions, named));
                LocalDate day = article.getAs("published_date");
                String period = article.getAs("date_precision").equals("year")
                        ? " year " + day.withDayOfYear(1)
                        : " month " + day.withDayOfMonth(1);
                named.forEach(pair -> expected.merge(pair + period, 1, (a, b) -> Math.min(a + b, perPeriod)));
            }
        });
        return expected;
    }

    private void addPairs(List<Row> mentions, Set<String> named) {
        if (mentions.stream().map(m -> m.getAs("counts_for")).distinct().count() > maxEntities) {
            return;
        }
        for (Row a : mentions) {
            for (Row b : mentions) {
                String pair = a.getAs("counts_for") + " " + b.getAs("counts_for");
                int begin = Math.min(a.<Integer>getAs("begin"), b.<Integer>getAs("begin"));
                int end = Math.max(a.<Integer>getAs("end"), b.<Integer>getAs("end"));
                if (pairs.contains(pair) && end - begin <= maxCharacters) {
                    named.add(pair);
                }
            }
        }
    }
}
