package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.comention.testing.SharedCorpora;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Random;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    private static final int LINES_OF_SAMPLE = 150;

    private static final String[] WORDS = {
        "Taliban's",
        "Taliban’s",
        "Anti-Taliban",
        "Russia–Taliban",
        "U.S.-led",
        "U.S.",
        "a.m.",
        "Dr.",
        "don't",
        "cannot",
        "we'll",
        "I'm",
        "O'Brien's",
        "press@example.org",
        "https://example.org/a?b=c",
        "$1,000.50",
        "(ACAN-EFE)",
        "--",
        "...",
        "“quoted”",
        "Kabul.The",
        "São",
        "Москва",
        "北京",
        "😀",
        "e\u0301",
        "\uD800",
        "\u200D",
        "etc.,",
        "1990s",
        "3.5%",
        "\"",
    };
    private static final String[] GAPS = {
        " ", "  ", "\n", "\r\n", "\t", "\u00A0", "\u202F", "\u2003", "\u3000", "\u001F", ""
    };
    private static final String CHARACTERS = "abcXYZ019.,;:!?'’\"()-–—/@&%$é中\u0301";

    private final Tokenizer tokenizer = new Tokenizer("en");
    /** As OpenNLP reads it. */
    private static TokenizerModel tokens() {
        try (InputStream in = TextModels.class.getResourceAsStream("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")) {
            return new TokenizerModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final TokenizerME exact = new TokenizerME(tokens());

    @Test
    void spansAreThoseOfOpenNlpOnGeneratedText() {
        for (long seed = 1; seed <= 400; seed++) {
            String text = generated(new Random(seed));
            assertThat(tokenizer.spans(text)).as("seed %d: <%s>", seed, text).isEqualTo(exactSpans(text));
        }
    }

    @Test
    void spansAreThoseOfOpenNlpOnArticles() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(SharedCorpora.of("open-sample.jsonl"))) {
            for (int i = 0; i < LINES_OF_SAMPLE; i++) {
                JsonNode article = json.readTree(lines.readLine());
                String text = article.get("text").asText();
                assertThat(tokenizer.spans(text))
                        .as("article %s", article.get("id"))
                        .isEqualTo(exactSpans(text));
            }
        }
    }

    @Test
    void aRunOfCharactersAsLongAsABookIsOneToken() {
        String word = "x".repeat(200_000);
        assertThat(tokenizer.spans("a " + word + " b")).containsExactly(0, 1, 2, 200_002, 200_003, 200_004);
    }

    @Test
    void theLongestWordThatTheModelSeesIsCutAsOpenNlpCutsIt() {
        String word = "Kabul,".repeat(Tokenizer.LONGEST_WORD / 6 + 1).substring(0, Tokenizer.LONGEST_WORD);
        assertThat(tokenizer.spans(word)).isEqualTo(exactSpans(word)).hasSizeGreaterThan(2);
        assertThat(tokenizer.spans(word + "x")).containsExactly(0, Tokenizer.LONGEST_WORD + 1);
    }

    @Test
    void nothingButWhiteSpaceHasNoTokens() {
        assertThat(tokenizer.spans("")).isEmpty();
        assertThat(tokenizer.spans(" \n\t\u00A0\u2003")).isEmpty();
    }

    private static String generated(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(60);
        for (int i = 0; i < parts; i++) {
            if (random.nextBoolean()) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            } else {
                for (int c = random.nextInt(8); c >= 0; c--) {
                    text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
                }
            }
            text.append(GAPS[random.nextInt(GAPS.length)]);
        }
        return text.toString();
    }

    private int[] exactSpans(String text) {
        Span[] found = exact.tokenizePos(text);
        int[] spans = new int[2 * found.length];
        for (int i = 0; i < found.length; i++) {
            spans[2 * i] = found[i].getStart();
            spans[2 * i + 1] = found[i].getEnd();
        }
        return spans;
    }
}
