package io.comention.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.function.Function;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.Span;

/**
 * What cuts texts of a language: OpenNLP's model where the jar has one, else the rules of ICU (Unicode Standard Annex 29
 * with CLDR's tailoring, and dictionaries for scripts without spaces).
 */
final class Segmenters {
    private Segmenters() {}

    /** Cuts a text of the language (ISO 639-1) into sentences. */
    static Segmenter sentences(String language) {
        return switch (language) {
            case "en" -> model(new SentenceDetectorME(TextModels.SENTENCES_EN.get())::sentPosDetect);
            case "de" -> model(new SentenceDetectorME(TextModels.SENTENCES_DE.get())::sentPosDetect);
            case "fr" -> model(new SentenceDetectorME(TextModels.SENTENCES_FR.get())::sentPosDetect);
            default -> // suppressions keep abbreviations from ending a sentence
                rules(BreakIterator.getSentenceInstance(new ULocale(language + "@ss=standard")));
        };
    }

    /** Cuts a text of the language (ISO 639-1) into tokens. */
    static Segmenter tokens(String language) {
        return switch (language) {
            case "en" -> model(new TokenizerME(TextModels.TOKENS_EN.get())::tokenizePos);
            case "de" -> model(new TokenizerME(TextModels.TOKENS_DE.get())::tokenizePos);
            default -> rules(BreakIterator.getWordInstance(new ULocale(language)));
        };
    }

    private static Segmenter model(Function<String, Span[]> model) {
        return new Segmenter() {
            @Override
            public int[] spans(String text) {
                Span[] found = model.apply(text);
                int[] spans = new int[2 * found.length];
                for (int i = 0; i < found.length; i++) {
                    spans[2 * i] = found[i].getStart();
                    spans[2 * i + 1] = found[i].getEnd();
                }
                return spans;
            }

            @Override
            public boolean isQuadratic() {
                return true;
            }
        };
    }

    private static Segmenter rules(BreakIterator breaks) {
        return new Segmenter() {
            @Override
            public int[] spans(String text) {
                int[] spans = new int[16];
                int size = 0;
                breaks.setText(text);
                int from = breaks.first();
                for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                    int begin = Spaces.skip(text, from, to);
                    int end = Spaces.trim(text, begin, to);
                    if (begin < end) {
                        if (size == spans.length) {
                            spans = Arrays.copyOf(spans, 2 * size);
                        }
                        spans[size++] = begin;
                        spans[size++] = end;
                    }
                    from = to;
                }
                return Arrays.copyOf(spans, size);
            }

            @Override
            public boolean isQuadratic() {
                return false;
            }
        };
    }
}
