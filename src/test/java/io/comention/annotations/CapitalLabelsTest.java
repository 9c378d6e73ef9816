package io.comention.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.comention.entities.Matcher;
import io.comention.job.AliasKind;
import io.comention.testing.SharedCorpora;
import io.comention.testing.Worlds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Capitals that were labelled by hand, half of them before the rules were written, half never looked at. */
class CapitalLabelsTest {
    private static final Map<String, String> TEXTS = new HashMap<>();

    private final Annotator annotator = new Annotator("en", new Matcher(Worlds.world()));

    private record Label(String article, int begin, int end, boolean metonym) {}

    @BeforeAll
    static void readTheArticles() throws IOException {
        Map<String, Path> corpora = Map.of(
                "open-sample", SharedCorpora.of("open-sample.jsonl"), "ungdc", SharedCorpora.of("ungdc.jsonl.gz"));
        for (Map.Entry<String, Path> corpus : corpora.entrySet()) {
            List<String> wanted = new ArrayList<>();
            for (String file : List.of("rules", "judge")) {
                labels(file).stream()
                        .map(Label::article)
                        .filter(article -> article.startsWith(corpus.getKey()))
                        .forEach(wanted::add);
            }
            read(corpus.getKey(), corpus.getValue(), wanted);
        }
    }

    private static void read(String corpus, Path file, List<String> wanted) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String begin = line.substring(0, Math.min(100, line.length()));
                String id = begin.split("\"", -1)[3];
                if (wanted.contains(corpus + "/" + id)) {
                    JsonNode article = json.readTree(line);
                    TEXTS.put(
                            corpus + "/" + article.get("id").asText(),
                            article.get("text").asText());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "judge"})
    void capitalsThatActAreToldFromCities(String file) throws IOException {
        int right = 0;
        int found = 0;
        int expected = 0;
        for (Label label : labels(file)) {
            boolean metonym = annotator.annotate("", TEXTS.get(label.article)).mentions().stream()
                    .anyMatch(mention -> mention.kind() == AliasKind.METONYM
                            && mention.begin() < label.end
                            && mention.end() > label.begin);
            right += metonym && label.metonym ? 1 : 0;
            found += metonym ? 1 : 0;
            expected += label.metonym ? 1 : 0;
        }
        assertThat((double) right / found).as("precision").isGreaterThanOrEqualTo(0.9);
        assertThat((double) right / expected).as("recall").isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void thereAreThreeHundredOfThem() throws IOException {
        assertThat(labels("rules")).hasSize(150);
        assertThat(labels("judge")).hasSize(150);
    }

    private static List<Label> labels(String file) throws IOException {
        List<Label> labels = new ArrayList<>();
        try (InputStream in = CapitalLabelsTest.class.getResourceAsStream("/capitals/" + file + ".tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split("\t", -1);
                        labels.add(new Label(
                                cells[0] + "/" + cells[1],
                                Integer.parseInt(cells[2]),
                                Integer.parseInt(cells[3]),
                                cells[5].equals("metonym")));
                    });
        }
        return labels;
    }
}
