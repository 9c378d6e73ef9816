package io.comention.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.comention.annotations.Annotator;
import io.comention.entities.Gazetteer;
import io.comention.entities.Matcher;
import io.comention.job.Job.StoryOptions;
import io.comention.testing.SharedCorpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SparkExtension.class)
class StoriesTest {
    private static final StructType ANNOTATIONS =
            StructType.fromDDL("article_id STRING, published_date DATE, date_precision STRING, signature BINARY");
    private static final StoryOptions WEEK = new StoryOptions(true, 0.8, 7);
    private static final StoryOptions ANY_TIME = new StoryOptions(true, 0.8, 0);
    private static final LocalDate DAY = LocalDate.of(2001, 3, 1);
    private static final Annotator ANNOTATOR = new Annotator(
            "en",
            new Matcher(Gazetteer.read(List.of(new Gazetteer.Source(
                    "one",
                    new StringReader(
                            "entities: [{id: russia, name: Russia, type: country, aliases: {name: [Russia]}}]"))))));

    private final List<Row> rows = new ArrayList<>();

    private StoriesTest add(String id, LocalDate day, String precision, String text) {
        rows.add(RowFactory.create(
                id, day, precision, ANNOTATOR.annotate("", text).signature().pack()));
        return this;
    }

    private StoriesTest add(String id, int day, String text) {
        return add(id, DAY.plusDays(day), "day", text);
    }

    private List<String> members(StoryOptions options, int partitions) {
        Dataset<Row> annotations =
                SparkExtension.spark().createDataFrame(rows, ANNOTATIONS).repartition(partitions);
        // Kept as the stage keeps them, which writes each before it goes on.
        Dataset<Row> candidates =
                Stories.candidates(annotations, annotations.count(), options).cache();
        Dataset<Row> same = Stories.nearDuplicates(annotations, candidates, candidates.count(), options)
                .cache();
        try {
            return TableRows.of(
                    Stories.members(annotations, same, same.count(), options).select("article_id", "story_id"));
        } finally {
            same.unpersist();
            candidates.unpersist();
        }
    }

    private List<String> members() {
        return members(WEEK, 2);
    }

    /** So many different words. */
    private static String words(String prefix, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
    }

    @Test
    void itDoesNotMatterAmongHowManyArticlesTheyAreCompared() {
        for (int i = 0; i < 20; i++) {
            add("a" + i, i % 3, words("w", i, 200 + i)).add("b" + i, i % 3, words("v" + i % 4, 0, 80));
        }
        Dataset<Row> annotations = SparkExtension.spark().createDataFrame(rows, ANNOTATIONS);
        List<String> few = TableRows.of(Stories.candidates(annotations, 1, WEEK));

        assertThat(TableRows.of(Stories.candidates(annotations, 1_000_000_000, WEEK)))
                .hasSizeGreaterThan(20)
                .isEqualTo(few);
    }

    @Test
    void theEarliestIsTheHeadThenTheSmallestId() {
        add("b", 3, words("w", 0, 200)).add("c", 1, words("w", 0, 200)).add("a", 1, words("w", 60, 150));
        add("d", 1, words("other", 0, 200));
        assertThat(members()).containsExactly("a | a", "b | a", "c | a");
    }

    @Test
    void whatComesTooLateForAHeadIsAnotherStory() {
        for (int day = 0; day <= 15; day += 5) {
            add("on" + day, day, words("w", 0, 200));
        }
        assertThat(members()).containsExactly("on0 | on0", "on10 | on10", "on15 | on10", "on5 | on0");
        assertThat(members(ANY_TIME, 2)).allSatisfy(row -> assertThat(row).endsWith(" | on0"));
    }

    @Test
    void aDateKnownToTheMonthIsNearItsDays() {
        add("a", LocalDate.of(2001, 3, 1), "month", words("w", 0, 200));
        add("b", LocalDate.of(2001, 3, 20), "day", words("w", 0, 200));
        add("c", LocalDate.of(2001, 4, 20), "day", words("w", 0, 200));
        assertThat(members()).containsExactly("a | a", "b | a");
    }

    @Test
    void halfATextInCommonIsNotEnough() {
        add("a", 0, words("w", 0, 200)).add("b", 0, words("w", 100, 300));
        assertThat(members()).isEmpty();
    }

    @Test
    void whatIsPrintedEveryDayForMonthsIsNoStory() {
        for (int day = 0; day < 90; day++) {
            add("weather" + day, day, words("w", 0, 60) + " " + day);
        }
        assertThat(members()).isEmpty();
    }

    @Test
    void tablesWithOtherNumbersAreNoStory() {
        Random random = new Random(4);
        for (int day = 0; day < 7; day++) {
            String table = IntStream.range(0, 40)
                    .mapToObj(i ->
                            "Company" + i + " Holdings " + (1000 + random.nextInt(9000)) + " +0." + random.nextInt(100))
                    .collect(Collectors.joining("\n"));
            add("shares" + day, day, "Closing prices of the exchange, in its own currency, as of today\n\n" + table);
            add(
                    "weather" + day,
                    day,
                    IntStream.range(0, 40)
                            .mapToObj(i ->
                                    "Town" + i + " sunny spells " + random.nextInt(30) + " to " + random.nextInt(40))
                            .collect(Collectors.joining("; ")));
        }
        assertThat(members()).isEmpty();
    }

    @Test
    void aStoryPrintedEverywhereIsOne() {
        Random random = new Random(3);
        add("000", 0, words("w", 0, 400));
        for (int i = 1; i < 150; i++) {
            int from = random.nextInt(240);
            add(String.valueOf(100 + i), random.nextInt(7), words("w", from, from + 120 + random.nextInt(40)));
        }
        assertThat(members()).hasSize(150).allSatisfy(row -> assertThat(row).endsWith(" | 000"));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1000})
    void plantedPairsAreFoundAndNothingElse(int size) throws IOException {
        Path articles = SharedCorpora.of("near-duplicates/articles-" + size + ".jsonl");
        for (String line : Files.readAllLines(articles)) {
            JsonNode article = new ObjectMapper().readTree(line);
            add(article.get("id").asText(), 0, article.get("text").asText());
        }
        Set<String> expected = new HashSet<>();
        for (String line : Files.readAllLines(SharedCorpora.of("near-duplicates/pairs-" + size + ".txt"))) {
            expected.add(Arrays.stream(line.split(" ", -1)).sorted().collect(Collectors.joining(" ")));
        }
        Map<String, Set<String>> stories = new HashMap<>();
        for (String row : members()) {
            String[] values = row.split(" \\| ", -1);
            stories.computeIfAbsent(values[1], story -> new HashSet<>()).add(values[0]);
        }
        assertThat(stories.values().stream().map(ids -> ids.stream().sorted().collect(Collectors.joining(" "))))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void reprintsOfNewswireAreFoundInTheirWeek() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>(); // a few short items are there twice
        for (String line : Files.readAllLines(SharedCorpora.of("open-sample.jsonl"))) {
            String text = new ObjectMapper().readTree(line).get("text").asText();
            texts.putIfAbsent(text.replaceAll("\\W+", " ").toLowerCase(Locale.ROOT), text);
        }
        plant(List.copyOf(texts.values()), WEEK);
    }

    @Test
    void reprintsOfSpeechesAreFoundAtAnyTime() throws IOException {
        List<String> paragraphs = new ArrayList<>();
        try (InputStream file = Files.newInputStream(SharedCorpora.of("ungdc.jsonl.gz"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            String line;
            for (int i = 0; (line = lines.readLine()) != null; i++) {
                if (i % 20 == 0) {
                    String text = new ObjectMapper().readTree(line).get("text").asText();
                    add("greeting" + i, i / 200, first(text, 0, 70));
                    paragraphs.add(first(text, 400, 150 + i % 300));
                }
            }
        }
        plant(paragraphs, ANY_TIME);
    }

    private static String first(String text, int from, int words) {
        return Arrays.stream(text.split("\\s+")).skip(from).limit(words).collect(Collectors.joining(" "));
    }

    /** Prints every tenth text again in several ways, and expects each to be found and no others. */
    private void plant(List<String> texts, StoryOptions options) {
        Random random = new Random(5);
        Set<String> planted = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            String[] words = texts.get(i).split("\\s+");
            add("base" + i, random.nextInt(30), texts.get(i));
            if (i % 4 == 0 && words.length >= 170) {
                LocalDate day = rows.get(rows.size() - 1).getAs(1);
                List<String> prints = prints(words, random);
                for (int p = 0; p < prints.size(); p++) {
                    add("base" + i + "." + p, day.plusDays(p), "day", prints.get(p));
                    planted.add("base" + i + "." + p);
                }
            }
        }
        List<String> members = members(options, 2);
        Map<String, String> stories =
                members.stream().map(row -> row.split(" \\| ", -1)).collect(Collectors.toMap(r -> r[0], r -> r[1]));
        long found = planted.stream()
                .filter(id -> base(id).equals(stories.getOrDefault(id, "")) || sharesStory(id, stories))
                .count();
        List<String> wrong = members.stream()
                .filter(row -> !base(row.split(" \\| ", -1)[0]).equals(base(row.split(" \\| ", -1)[1])))
                .toList();

        System.out.println(String.format(
                Locale.ROOT,
                "%d reprints among %d texts: %d found, %d articles in wrong stories",
                planted.size(),
                rows.size(),
                found,
                wrong.size()));
        assertThat(planted).hasSizeGreaterThan(200);
        assertThat((double) found / planted.size()).as("recall").isGreaterThanOrEqualTo(0.95);
        assertThat(wrong).isEmpty();
        assertThat(members(options, 7)).isEqualTo(members);
    }

    private static String base(String id) {
        return id.replaceFirst("\\.\\d+$", "");
    }

    private static boolean sharesStory(String id, Map<String, String> stories) {
        return stories.containsKey(id) && stories.get(id).equals(stories.get(base(id)));
    }

    /** Whole with furniture, whole with edits, cut to the first half, cut to a middle third, cut and edited. */
    private static List<String> prints(String[] words, Random random) {
        int third = (int) Math.ceil(words.length * (0.3 + 0.3 * random.nextDouble()));
        int from = random.nextInt(words.length - third);
        return List.of(
                "GENEVA, March 3 (Agency) — " + text(words) + "\n\n(Reporting by our correspondent in Geneva)",
                text(edited(words, random)),
                text(Arrays.copyOf(words, third)),
                "LONDON (Agency) — " + text(Arrays.copyOfRange(words, from, from + third)),
                text(edited(Arrays.copyOfRange(words, from, from + third), random)));
    }

    private static String text(String[] words) {
        return String.join(" ", words);
    }

    private static String[] edited(String[] words, Random random) {
        String[] edited = words.clone();
        for (int i = random.nextInt(30); i < edited.length; i += 50 + random.nextInt(30)) {
            edited[i] = "edited" + i;
        }
        return edited;
    }
}
