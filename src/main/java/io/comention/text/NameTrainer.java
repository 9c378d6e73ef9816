package io.comention.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * Fits a name-finder model to marked texts, cut into the same sentences and tokens as {@link ModelNames} will see. There
 * is no chance in it: the same texts in the same order give the same model.
 */
public final class NameTrainer {
    private final SentenceSplitter splitter;
    private final NameTokens tokens;
    private final String language;
    private final String type;

    /** A trainer for texts of a language (ISO 639-1) and names of a type. */
    public NameTrainer(String language, String type) {
        this.splitter = new SentenceSplitter(language);
        this.tokens = new NameTokens(language);
        this.language = language;
        this.type = type;
    }

    /**
     * A text and its names.
     *
     * @param names begin and end (exclusive) of each, one after the other
     */
    public record Marked(String text, int[] names) {}

    /**
     * The model as its file holds it.
     *
     * @param iterations of the maximum-entropy fit
     * @param cutoff features that are seen less often are left out
     * @throws IOException where there is too little to learn from
     */
    public byte[] train(List<Marked> texts, int iterations, int cutoff) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        for (Marked text : texts) {
            boolean first = true;
            for (Sentence sentence : splitter.split(text.text())) {
                first = add(text, sentence, first, samples);
            }
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        NameFinderME.train(
                        language,
                        type,
                        ObjectStreamUtils.createObjectStream(samples),
                        parameters,
                        TokenNameFinderFactory.create(null, null, Map.of(), new BioCodec()))
                .serialize(bytes);
        return bytes.toByteArray();
    }

    /** Adds a sentence, in pieces where it is long; says whether the next one is still the first of its text. */
    private boolean add(Marked text, Sentence sentence, boolean first, List<NameSample> samples) {
        int[] spans = tokens.spans(text.text().substring(sentence.begin(), sentence.end()));
        boolean begins = first;
        for (int from = 0; from < spans.length / 2; from += ModelNames.MOST_TOKENS) {
            int to = Math.min(from + ModelNames.MOST_TOKENS, spans.length / 2);
            String[] words = NameTokens.words(text.text().substring(sentence.begin(), sentence.end()), spans, from, to);
            samples.add(new NameSample(words, names(text, sentence.begin(), spans, from, to), begins));
            begins = false;
        }
        return begins;
    }

    /** The names among the tokens of a piece: a name holds every token of which it has a part. */
    private Span[] names(Marked text, int begin, int[] spans, int from, int to) {
        List<Span> names = new ArrayList<>();
        int free = from;
        for (int i = 0; i < text.names().length; i += 2) {
            int first = free;
            while (first < to && begin + spans[2 * first + 1] <= text.names()[i]) {
                first++;
            }
            int last = first;
            while (last < to && begin + spans[2 * last] < text.names()[i + 1]) {
                last++;
            }
            if (first < last) {
                names.add(new Span(first - from, last - from, type));
                free = last;
            }
        }
        return names.toArray(new Span[0]);
    }

    /** Begin and end (exclusive) of the names that a model finds in a text, one after the other. */
    public List<int[]> find(ModelNames names, String text) {
        names.beginArticle();
        List<int[]> found = new ArrayList<>();
        for (Sentence sentence : splitter.split(text)) {
            int[] spans = names.find(text, sentence.begin(), sentence.end());
            for (int i = 0; i < spans.length; i += 2) {
                found.add(new int[] {spans[i], spans[i + 1]});
            }
        }
        return found;
    }
}
