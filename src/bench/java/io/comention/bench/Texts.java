package io.comention.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The first articles of a corpus. */
public final class Texts {
    private final List<String> texts = new ArrayList<>();
    private double megabytes;

    private Texts() {}

    /** Counts megabytes of text, in UTF-8, per second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counter {
        public double megabytes;
    }

    /**
     * Reads the field {@code text} or {@code body} of JSON lines.
     *
     * @param most up to how many characters
     */
    static Texts of(String corpus, int most) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Texts read = new Texts();
        int characters = 0;
        long bytes = 0;
        try (BufferedReader lines = Files.newBufferedReader(Path.of(corpus), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null && characters < most; line = lines.readLine()) {
                JsonNode article = json.readTree(line);
                String text = (article.has("text") ? article.get("text") : article.get("body")).asText();
                read.texts.add(text);
                characters += text.length();
                bytes += text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        read.megabytes = bytes / 1e6;
        return read;
    }

    List<String> all() {
        return texts;
    }

    double megabytes() {
        return megabytes;
    }
}
