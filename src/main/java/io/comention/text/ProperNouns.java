package io.comention.text;

import java.util.Arrays;
import java.util.Set;
import opennlp.tools.postag.POSTaggerME;

/**
 * Tells which words of a sentence are proper nouns, by OpenNLP's part-of-speech tagger. Takes some hundred times as long
 * as all else that is done with a sentence. Not for use by several threads.
 */
public final class ProperNouns {
    /** Tags of Universal Dependencies, the Penn treebank and the Stuttgart–Tübingen tag set. */
    private static final Set<String> TAGS = Set.of("PROPN", "NNP", "NNPS", "NE");

    private final POSTaggerME tagger;
    private final NameTokens tokens;
    private final String language;

    /** A tagger of its own for one thread; the model is shared. */
    public ProperNouns(TagModel model) {
        this.tagger = new POSTaggerME(model.model());
        this.tokens = new NameTokens(model.language());
        this.language = model.language();
    }

    /** The language of the texts that it reads. */
    public String language() {
        return language;
    }

    /** Begin and end (exclusive) of every token of {@code text[begin, end)} that is a proper noun, in order. */
    public int[] in(String text, int begin, int end) {
        String sentence = text.substring(begin, end);
        int[] spans = tokens.spans(sentence);
        int[] nouns = new int[spans.length];
        int size = 0;
        for (int from = 0; from < spans.length / 2; from += ModelNames.MOST_TOKENS) {
            int to = Math.min(from + ModelNames.MOST_TOKENS, spans.length / 2);
            String[] tags = tagger.tag(NameTokens.words(sentence, spans, from, to));
            for (int i = 0; i < tags.length; i++) {
                if (TAGS.contains(tags[i])) {
                    nouns[size++] = begin + spans[2 * (from + i)];
                    nouns[size++] = begin + spans[2 * (from + i) + 1];
                }
            }
        }
        return Arrays.copyOf(nouns, size);
    }
}
