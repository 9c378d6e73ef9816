package io.comention.bench;

import io.comention.text.SentenceSplitter;
import io.comention.text.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
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

/** Tokens and sentences beside OpenNLP's own, on one thread. The tokens are the same, which is checked before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
public class TextBenchmark {
    /** JSON lines whose field {@code text} or {@code body} is read. */
    @Param("data/sample/2019-2025.jsonl")
    public String corpus;

    /** Up to how many characters of it. */
    @Param("20000000")
    public int characters;

    private List<String> texts;
    private double megabytes;
    private final Tokenizer tokenizer = new Tokenizer("en");
    private final SentenceSplitter splitter = new SentenceSplitter("en");
    private TokenizerME exactTokens;
    private SentenceDetectorME exactSentences;

    @Setup
    public void read() throws IOException {
        Texts read = Texts.of(corpus, characters);
        texts = read.all();
        megabytes = read.megabytes();
        try (InputStream tokens = model("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin");
                InputStream sentences = model("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
            exactTokens = new TokenizerME(new TokenizerModel(tokens));
            exactSentences = new SentenceDetectorME(new SentenceModel(sentences));
        }
        for (String text : texts) {
            int[] exact = Arrays.stream(exactTokens.tokenizePos(text))
                    .flatMapToInt(span -> IntStream.of(span.getStart(), span.getEnd()))
                    .toArray();
            if (!Arrays.equals(tokenizer.spans(text), exact)) {
                throw new IllegalStateException("other tokens than OpenNLP's in: " + text);
            }
        }
    }

    private static InputStream model(String name) {
        return TextBenchmark.class.getResourceAsStream("/" + name);
    }

    /** By a tokenizer that has read the corpus before, and remembers what it is made of. */
    @Benchmark
    public long tokens(Texts.Counter counter) {
        return tokens(tokenizer, counter);
    }

    /** By a new tokenizer for each pass over the corpus. */
    @Benchmark
    public long tokensOfUnknownText(Texts.Counter counter) {
        return tokens(new Tokenizer("en"), counter);
    }

    private long tokens(Tokenizer tokenizer, Texts.Counter counter) {
        long tokens = 0;
        for (String text : texts) {
            tokens += tokenizer.spans(text).length / 2;
        }
        counter.megabytes += megabytes;
        return tokens;
    }

    @Benchmark
    public long tokensByOpenNlp(Texts.Counter counter) {
        long tokens = 0;
        for (String text : texts) {
            Span[] spans = exactTokens.tokenizePos(text);
            tokens += spans.length;
        }
        counter.megabytes += megabytes;
        return tokens;
    }

    @Benchmark
    public long sentences(Texts.Counter counter) {
        long sentences = 0;
        for (String text : texts) {
            sentences += splitter.split(text).size();
        }
        counter.megabytes += megabytes;
        return sentences;
    }

    @Benchmark
    public long sentencesByOpenNlp(Texts.Counter counter) {
        long sentences = 0;
        for (String text : texts) {
            sentences += exactSentences.sentPosDetect(text).length;
        }
        counter.megabytes += megabytes;
        return sentences;
    }
}
