import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;

/**
 * Writes made-up news of some 300 characters as JSON lines, the same for the same number of them.
 *
 * <p>Usage: {@code java src/bench/ShortArticles.java 1000000 > short.jsonl}
 *
 * <p>Words are drawn by Zipf's law from 200,000 made-up ones, of which the frequent ones are short. Two sentences in three
 * name one of some states, organisations and armed groups, or two of them. One article in fifty is another one's again, as
 * wire copy is. They spread evenly over 25 years of days and 40 outlets.
 */
public final class ShortArticles {
    private static final int CHARACTERS = 300;
    private static final int WORDS = 200_000;
    private static final int OUTLETS = 40;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 9_131;
    private static final String[] NAMES = {
        "Russia", "United States", "China", "Afghanistan", "the Taliban", "Ukraine", "Iran", "Pakistan", "India", "Israel",
        "the United Nations", "France", "Germany", "Moscow", "Kabul", "Washington", "NATO", "Turkey", "Syria", "Iraq",
        "Japan", "Saudi Arabia", "Hezbollah", "Egypt", "the European Union", "Qatar", "North Korea", "Hamas", "Tajikistan",
        "Uzbekistan", "Al-Qaida", "Kazakhstan", "Yemen", "Lebanon", "Nigeria", "Boko Haram", "Mali", "Sudan", "Georgia"
    };
    private static final String[] CONSONANTS = {
        "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "ch"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "io", "ou"};

    private final Random random = new Random(1);
    private final String[] recent = new String[500];

    private ShortArticles() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1 || !args[0].matches("[0-9]+")) {
            System.err.println("Usage: java src/bench/ShortArticles.java ARTICLES > short.jsonl");
            System.exit(2);
        }
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), 1 << 20)) {
            new ShortArticles().write(Integer.parseInt(args[0]), out);
        }
    }

    private void write(int articles, Writer out) throws IOException {
        for (int i = 0; i < articles; i++) {
            boolean again = i >= recent.length && random.nextInt(50) == 0;
            String text = again ? recent[random.nextInt(recent.length)] : text();
            recent[i % recent.length] = text;
            out.write("{\"id\": \"" + i + "\", \"date\": \"" + FIRST.plusDays((long) i * DAYS / articles)
                    + "\", \"source\": \"outlet " + random.nextInt(OUTLETS) + "\", \"text\": \"" + text + "\"}\n");
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int characters = CHARACTERS - 60 + random.nextInt(40);
        while (text.length() < characters) {
            text.append(text.length() == 0 ? "" : " ").append(sentence());
        }
        return text.toString();
    }

    private String sentence() {
        int words = 10 + random.nextInt(12);
        int named = random.nextInt(3);
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            boolean name = named > 0 && random.nextInt(words - i) < named;
            named -= name ? 1 : 0;
            sentence.append(i == 0 ? "" : " ").append(name ? NAMES[zipf(NAMES.length)] : word(zipf(WORDS)));
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.append('.').toString();
    }

    /** A number below {@code size}; n comes about in proportion to 1/(n + 1). */
    private int zipf(int size) {
        return Math.min(size - 1, (int) Math.pow(size + 1, random.nextDouble()) - 1);
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        int left = number;
        do {
            word.append(CONSONANTS[left % CONSONANTS.length]);
            left /= CONSONANTS.length;
            word.append(VOWELS[left % VOWELS.length]);
            left /= VOWELS.length;
        } while (left > 0);
        return word.append(number % 3 == 0 ? "" : number % 3 == 1 ? "n" : "s").toString();
    }
}
