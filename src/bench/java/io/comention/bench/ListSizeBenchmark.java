package io.comention.bench;

import io.comention.annotations.Annotator;
import io.comention.entities.Alias;
import io.comention.entities.Entity;
import io.comention.entities.EntityType;
import io.comention.entities.Gazetteer;
import io.comention.entities.Match;
import io.comention.entities.Matcher;
import io.comention.entities.Passage;
import io.comention.entities.Rejection;
import io.comention.job.AliasKind;
import io.comention.text.MatchWords;
import io.comention.text.TextAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a long list costs: matching alone, its words numbered already, and the whole annotation of an article. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ListSizeBenchmark {
    /** JSON lines whose field {@code text} is read; up to {@link #MOST} characters of them. */
    @Param("data/sample/2019-2025.jsonl")
    public String corpus;

    @Param({"250", "100000"})
    public int aliases;

    private static final int MOST = 20_000_000;

    private List<String> texts;
    private double megabytes;
    private final List<MatchWords> words = new ArrayList<>();
    private Matcher matcher;
    private Annotator annotator;
    private long found;

    private final Matcher.Listener counting = new Matcher.Listener() {
        @Override
        public void found(Match match) {
            found++;
        }

        @Override
        public void rejected(Rejection rejection) {
            found++;
        }
    };

    @Setup
    public void read() throws IOException {
        Texts read = Texts.of(corpus, MOST);
        texts = read.all();
        megabytes = read.megabytes();
        matcher = new Matcher(list());
        annotator = new Annotator("en", matcher);
        TextAnalyzer analyzer = new TextAnalyzer("en", matcher);
        for (String text : texts) {
            MatchWords of = new MatchWords();
            analyzer.read(text, 0, text.length(), text.length(), text.length(), of);
            words.add(of);
        }
    }

    /** The first aliases are words with a capital of the corpus, every fourth a pair of them; the rest is made up. */
    private Gazetteer list() {
        Random random = new Random(7);
        List<String> names = new ArrayList<>();
        for (String text : texts) {
            for (String word : text.split("[^\\p{L}]+")) {
                if (word.length() > 3 && Character.isUpperCase(word.charAt(0)) && names.size() < 5_000) {
                    names.add(word);
                }
            }
        }
        java.util.Set<String> chosen = new java.util.LinkedHashSet<>();
        while (chosen.size() < aliases) {
            String name = names.get(random.nextInt(names.size()));
            String other = names.get(random.nextInt(names.size()));
            chosen.add(
                    chosen.size() < 150
                            ? name
                            : chosen.size() % 4 == 0 ? name + " " + other : name + " " + letters(random));
        }
        List<Entity> entities = new ArrayList<>();
        for (String alias : chosen) {
            String id = "e" + entities.size();
            entities.add(new Entity(
                    id, alias, EntityType.ORGANISATION, null, null, List.of(new Alias(alias, AliasKind.NAME, id))));
        }
        return new Gazetteer(entities);
    }

    private static String letters(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            word.append((char) ((i == 0 ? 'A' : 'a') + random.nextInt(26)));
        }
        return word.toString();
    }

    @Benchmark
    public long match(Texts.Counter text) {
        for (int i = 0; i < texts.size(); i++) {
            matcher.match(Passage.of(texts.get(i), words.get(i)), counting);
        }
        text.megabytes += megabytes;
        return found;
    }

    @Benchmark
    public long annotate(Texts.Counter text) {
        long mentions = 0;
        for (String article : texts) {
            mentions += annotator.annotate("", article).mentions().size();
        }
        text.megabytes += megabytes;
        return mentions;
    }
}
