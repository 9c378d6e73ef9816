package io.comention.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The function words of a language that are no terms: the lists that Spark MLlib carries. */
public final class StopWords {
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("da", "danish"),
            Map.entry("nl", "dutch"),
            Map.entry("en", "english"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "french"),
            Map.entry("de", "german"),
            Map.entry("hu", "hungarian"),
            Map.entry("it", "italian"),
            Map.entry("no", "norwegian"),
            Map.entry("nb", "norwegian"),
            Map.entry("pt", "portuguese"),
            Map.entry("ru", "russian"),
            Map.entry("es", "spanish"),
            Map.entry("sv", "swedish"),
            Map.entry("tr", "turkish"));

    private StopWords() {}

    /** Whether there is a list for the language (ISO 639-1). */
    public static boolean cover(String language) {
        return LISTS.containsKey(language);
    }

    /** The language whose list is used: itself, or the empty string, which all languages without one share. */
    public static String listFor(String language) {
        return cover(language) ? language : "";
    }

    /**
     * The stop words of a language, none where no list covers it.
     *
     * <p>Each goes through the tokenizer as a text would, since "don't" reaches us as "do" and "n't".
     *
     * @param normalise what makes a token a term
     */
    static Set<String> of(String language, Tokenizer tokenizer, UnaryOperator<String> normalise) {
        Set<String> words = new HashSet<>();
        for (String line : of(language)) {
            int[] spans = tokenizer.spans(line);
            for (int i = 0; i < spans.length; i += 2) {
                words.add(normalise.apply(line.substring(spans[i], spans[i + 1])));
            }
        }
        words.remove("");
        return words;
    }

    /** The stop words of a language as they are listed, in lower case; none where no list covers it. */
    public static Set<String> of(String language) {
        String list = LISTS.get(language);
        if (list == null) {
            return Set.of();
        }
        String resource = "/org/apache/spark/ml/feature/stopwords/" + list + ".txt";
        try (InputStream in = StopWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("spark-mllib is not on the class path: no " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines().collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
