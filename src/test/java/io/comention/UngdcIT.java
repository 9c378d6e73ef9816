package io.comention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.comention.testing.Corpora;
import io.comention.testing.Launched;
import io.comention.testing.SharedCorpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The speeches of the United Nations General Debate, with the Taliban and Russia counted a second time by hand. */
@ExtendWith(SparkExtension.class)
class UngdcIT {
    /**
     * Names between two words. Longer names of the world list that win over these, and so do not count: Tehrik-i-Taliban
     * and its spellings, (Tehrik-e) Taliban Pakistan, Pakistani Taliban, Pakistan Taliban; tsarist, czarist and Imperial
     * Russia; United Russia.
     */
    private static final Pattern TALIBAN = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])"
            + "(?<!\\b(?:[Tt]ehri[kq]|[Tt]ehreek|TEHRI[KQ]|TEHREEK)[- ]{1,3}[ieIE][- ]{1,3})"
            + "(?<!\\b(?:Pakistani|Pakistan|PAKISTANI|PAKISTAN)\\s{1,5})"
            + "(?:Taliban|TALIBAN|Taleban|TALEBAN|Talibans|TALIBANS"
            + "|(?:Islamic|ISLAMIC)\\s+(?:Emirate|EMIRATE))"
            + "(?![\\p{L}\\p{M}\\p{N}])");

    private static final Pattern RUSSIA = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])"
            + "(?<!\\b(?:tsarist|Tsarist|TSARIST|czarist|Czarist|CZARIST|Imperial|IMPERIAL|Soviet|SOVIET|United|UNITED)\\s{1,5})"
            + "(?:Russia|RUSSIA|(?:Russian|RUSSIAN)\\s+(?:Federation|FEDERATION))"
            + "(?![\\p{L}\\p{M}\\p{N}])");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

    /** The speeches of the years before name no Taliban, and would take as long. */
    private static final String FIRST = "1990";

    @TempDir
    private Path folder;

    @Test
    void yearlyCountsOfArticlesEqualThoseOfAnIndependentCount() throws IOException {
        Path corpus = SharedCorpora.of("ungdc.jsonl.gz");
        String job =
                Corpora.job(folder, """
                corpus: [{path: 'CORPUS', format: jsonl}]
                alias_kinds: [name]
                units: [article]
                granularities: [year]
                from: FIRST-01-01
                stories: {enabled: false}
                keep_text: false
                output: 'FOLDER/out'
                """.replace("CORPUS", corpus.toString()).replace("FIRST", FIRST));

        Launched run = Launched.launcher(Map.of(), "run", "-q", job);

        assertThat(run.exitCode()).as(run.err()).isZero();
        Path latest = folder.resolve("out/latest");
        List<Map<String, Integer>> years = yearsOf(corpus, List.of(Pattern.compile(""), TALIBAN, RUSSIA));
        int articles = years.get(0).values().stream().mapToInt(n -> n).sum();
        assertThat(TableRows.of(latest.resolve("inputs"), "records", "articles", "rejects"))
                .containsExactly("10952 | " + articles + " | " + (10952 - articles));
        assertThat(counted(latest, "taliban")).isEqualTo(years.get(1));
        assertThat(counted(latest, "russia")).isEqualTo(years.get(2));
    }

    private static Map<String, Integer> counted(Path latest, String entity) {
        Map<String, Integer> years = new TreeMap<>();
        List<String> rows = TableRows.of(latest.resolve("entity_trends"), "entity_id", "year(period)", "n", "articles");
        for (String row : rows) {
            String[] values = row.split(" \\| ", -1);
            assertThat(values[3]).isEqualTo(values[2]);
            if (values[0].equals(entity) && !values[2].equals("0")) {
                years.put(values[1], Integer.valueOf(values[2]));
            }
        }
        return years;
    }

    /** Of each pattern, in how many articles of each year it is found. */
    private static List<Map<String, Integer>> yearsOf(Path corpus, List<Pattern> names) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Map<String, Integer>> years = new ArrayList<>();
        names.forEach(name -> years.add(new TreeMap<>()));
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = json.readTree(line);
                String year = record.path("date").asText().substring(0, 4);
                if (year.compareTo(FIRST) < 0) {
                    continue;
                }
                String text = record.path("title").asText("") + "\n\n"
                        + record.path("text").asText("");
                String clean = INVISIBLE
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll("");
                for (int i = 0; i < names.size(); i++) {
                    if (names.get(i).matcher(clean).find()) {
                        years.get(i).merge(year, 1, Integer::sum);
                    }
                }
            }
        }
        return years;
    }
}
