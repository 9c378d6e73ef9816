import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * Writes a made-up corpus of 2,000 entities over 40 years of days, with their list and a job, the same every time.
 *
 * <p>Usage: {@code java src/bench/ManyEntities.java 200000 FOLDER}: {@code articles.jsonl}, {@code list.yaml} and {@code
 * job.yaml} in the folder.
 *
 * <p>Entities are places with made-up names, words are made-up words; both are drawn by Zipf's law. Of an article's five
 * sentences each names two or three entities.
 */
public final class ManyEntities {
    private static final int ENTITIES = 2_000;
    private static final LocalDate FIRST = LocalDate.of(1984, 1, 1);
    private static final int DAYS = 14_610;
    private static final String[] SYLLABLES = {
        "ba", "den", "fo", "gar", "hil", "ket", "lo", "mas", "ni", "por", "ran", "sel", "to", "ver", "wi", "zan"
    };
    private static final String[] ENDINGS = {"stan", "mark", "via", "ton", "burg", "land", "polis", "dam"};

    private ManyEntities() {}

    public static void main(String[] args) throws IOException {
        int articles = Integer.parseInt(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        try (Writer out = writer(folder.resolve("list.yaml"))) {
            out.write("entities:\n");
            for (int i = 0; i < ENTITIES; i++) {
                out.write("  - {id: e" + i + ", name: " + name(i) + ", type: place, aliases: {name: [" + name(i)
                        + "]}}\n");
            }
        }
        try (Writer out = writer(folder.resolve("job.yaml"))) {
            out.write("corpus: [{path: '" + folder.resolve("articles.jsonl") + "', format: jsonl}]\n"
                    + "gazetteers: ['" + folder.resolve("list.yaml") + "']\n"
                    + "focus: [[e0, e1]]\n"
                    + "output: '" + folder.resolve("out") + "'\n");
        }
        Random random = new Random(1);
        try (Writer out = writer(folder.resolve("articles.jsonl"))) {
            for (int i = 0; i < articles; i++) {
                out.write("{\"id\": \"" + i + "\", \"date\": \"" + FIRST.plusDays((long) i * DAYS / articles)
                        + "\", \"source\": \"outlet " + i % 7 + "\", \"text\": \"" + text(random) + "\"}\n");
            }
        }
    }

    private static Writer writer(Path file) throws IOException {
        return new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 20);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < 5; sentence++) {
            int words = 10 + random.nextInt(8);
            int named = 2 + random.nextInt(2);
            text.append(sentence == 0 ? "The" : " The");
            for (int i = 0; i < words; i++) {
                text.append(' ').append(i % 5 == 2 && i / 5 < named ? name(zipf(random, ENTITIES)) : word(random));
            }
            text.append('.');
        }
        return text.toString();
    }

    /** The number of an entity or word: each half as often as one with half its number, about. */
    private static int zipf(Random random, int size) {
        return (int) Math.min(size - 1, Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1);
    }

    private static String name(int entity) {
        int n = SYLLABLES.length;
        String stem = SYLLABLES[entity % n] + SYLLABLES[entity / n % n] + ENDINGS[entity / n / n];
        return Character.toUpperCase(stem.charAt(0)) + stem.substring(1);
    }

    private static String word(Random random) {
        int word = zipf(random, 30_000);
        int n = SYLLABLES.length;
        return SYLLABLES[word % n] + SYLLABLES[word / n % n] + SYLLABLES[word / n / n % n]
                + (word / n / n / n == 0 ? "" : SYLLABLES[word / n / n / n % n]);
    }
}
