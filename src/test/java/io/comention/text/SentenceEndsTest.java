package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import opennlp.tools.sentdetect.DefaultEndOfSentenceScanner;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEndsTest {
    private static final String[] PARTS = {
        "Moscow",
        "U.S.",
        "Dr.",
        "said",
        "2.5",
        "“No.”",
        "(See p. 3.)",
        "etc.",
        "why?",
        "Stop!",
        "...",
        "«Да.»",
        "end.",
        "The",
        "a.m.",
        "…",
        "?!",
        "e.g.",
        "Mr. Lavrov",
        "no.\n",
        "。"
    };

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(PARTS[random.nextInt(PARTS.length)]).append(random.nextInt(9) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @Test
    void theyAreThoseOfOpenNlp() {
        char[] characters = {'.', '?', '!', '。', '…'};
        SentenceEnds ends = new SentenceEnds(Set.of('.', '?', '!', '。', '…'));
        DefaultEndOfSentenceScanner expected = new DefaultEndOfSentenceScanner(characters);
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            String text = text(random);
            assertThat(ends.getPositions(text)).isEqualTo(expected.getPositions(text));
            assertThat(ends.getPositions(text.toCharArray())).isEqualTo(expected.getPositions(text));
        }
        assertThat(ends.getEOSCharacters()).isEqualTo(expected.getEOSCharacters());
    }

    @ParameterizedTest
    @CsvSource({"en, en-ud-ewt", "de, de-ud-gsd", "fr, fr-ud-gsd"})
    void soAreTheSentencesOfEachModel(String language, String name) throws IOException {
        SentenceDetectorME expected;
        try (InputStream in = TextModels.class.getResourceAsStream("/opennlp-" + name + "-sentence-1.3-2.5.4.bin")) {
            expected = new SentenceDetectorME(new SentenceModel(in));
        }
        Segmenter found = Segmenters.sentences(language);
        Random random = new Random(4);
        int sentences = 0;
        for (int i = 0; i < 500; i++) {
            String text = text(random);
            int[] spans = Arrays.stream(expected.sentPosDetect(text))
                    .flatMapToInt(span -> IntStream.of(span.getStart(), span.getEnd()))
                    .toArray();
            assertThat(found.spans(text)).as(text).isEqualTo(spans);
            sentences += spans.length / 2;
        }
        assertThat(sentences).isGreaterThan(1_000);
    }
}
