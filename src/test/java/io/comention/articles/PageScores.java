package io.comention.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.comention.pages.Page;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** How well pages are read, against what an extractor should find on them. */
final class PageScores {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Dates DATES = new Dates(ZoneOffset.UTC);

    private PageScores() {}

    /**
     * One page's.
     *
     * @param found the date that is taken
     * @param published what should be found
     * @param f1 of the words of the body
     */
    record Score(
            String name,
            Page page,
            PublishedDate found,
            String title,
            PublishedDate published,
            double precision,
            double recall,
            double f1) {
        /** Whether the day is that which should be found; where both know the time, whether the minute is. */
        boolean hasDate() {
            return found != null
                    && (found.at() == null || published.at() == null
                            ? found.date().equals(published.date())
                            : Duration.between(found.at(), published.at()).abs().compareTo(Duration.ofMinutes(1)) < 0);
        }

        /** Whether the day is right, by the clock of either. */
        boolean hasDay() {
            return hasDate() || found != null && found.date().equals(published.date());
        }
    }

    /**
     * Every page of a folder that comes with what should be found.
     *
     * @param change what is done to a page before it is read
     */
    static List<Score> of(Path folder, Consumer<Document> change) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Score> scores = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".html.gz"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(file.getFileName());
                String outlet = name.replaceFirst("(_[0-9]+)*\\.html\\.gz$", "");
                try (InputStream in =
                        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16)) {
                    scores.add(score(outlet, in.readAllBytes(), change, folder.resolve(outlet + ".expected.json")));
                }
            }
            return scores;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Score score(String name, byte[] html, Consumer<Document> change, Path expectations)
            throws IOException {
        Document document = Jsoup.parse(new ByteArrayInputStream(html), null, "");
        document.outputSettings().charset(StandardCharsets.UTF_8).prettyPrint(false);
        document.charset(StandardCharsets.UTF_8);
        String before = document.outerHtml();
        change.accept(document);
        String after = document.outerHtml();
        byte[] changed = after.equals(before) ? html : after.getBytes(StandardCharsets.UTF_8);
        PageRecord read = PageRecord.of(changed, null, null, date -> DATES.parse(date) != null);
        Page page = read.page();
        Map<String, Integer> found = words(page.text());
        Map<String, Integer> all = words(new String(html, StandardCharsets.UTF_8));
        JsonNode best = null;
        double most = -1;
        for (JsonNode version : new ObjectMapper().readTree(expectations.toFile())) {
            Map<String, Integer> expected = words(body(version));
            double there = (double) common(expected, all) / size(expected);
            if (there > most) {
                most = there;
                best = version;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException(expectations + " says nothing");
        }
        Map<String, Integer> expected = words(body(best));
        double common = common(expected, found);
        double precision = common / Math.max(1, size(found));
        double recall = common / Math.max(1, size(expected));
        return new Score(
                name,
                page,
                read.dated() == null ? null : DATES.parse(read.dated().date()),
                best.path("title").asText(),
                DATES.parse(best.path("publishing_date").asText()),
                precision,
                recall,
                common == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    static String body(JsonNode version) {
        StringBuilder text = new StringBuilder();
        version.path("body").path("summary").forEach(line -> text.append(line.asText())
                .append("\n\n"));
        for (JsonNode section : version.path("body").path("sections")) {
            section.path("headline").forEach(line -> text.append(line.asText()).append("\n\n"));
            section.path("paragraphs")
                    .forEach(line -> text.append(line.asText()).append("\n\n"));
        }
        return text.toString();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.merge(matcher.group(), 1, Integer::sum);
        }
        return words;
    }

    private static int size(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int common(Map<String, Integer> a, Map<String, Integer> b) {
        return a.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0)))
                .sum();
    }
}
