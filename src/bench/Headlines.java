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
 * Writes made-up headlines as CSV, {@code publish_date,headline_text}, the same for the same number of them.
 *
 * <p>Usage: {@code java src/bench/Headlines.java 1000000 > headlines.csv}
 *
 * <p>Words are drawn by Zipf's law from made-up words, among them some countries; a headline in fifty is another one's
 * again, as wire headlines are, and one in twenty stands over a weather column that comes back every day.
 */
public final class Headlines {
    private static final String[] NAMES = {
        "Russia", "Taliban", "China", "Kabul", "Moscow", "Pakistan", "Iran", "France", "Germany", "United States"
    };
    private static final String[] SYLLABLES = {
        "ba", "den", "fo", "gar", "hil", "ket", "lo", "mas", "ni", "por", "ran", "sel", "to", "ver", "wi", "zan"
    };
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 9131;

    private Headlines() {}

    public static void main(String[] args) throws IOException {
        int headlines = Integer.parseInt(args[0]);
        Random random = new Random(1);
        String[] recent = new String[200];
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
            out.write("publish_date,headline_text\n");
            for (int i = 0; i < headlines; i++) {
                LocalDate day = FIRST.plusDays((long) i * DAYS / headlines);
                String headline = headline(i, random, recent);
                recent[i % recent.length] = headline;
                out.write(day.toString().replace("-", "") + "," + headline + "\n");
            }
        }
    }

    private static String headline(int number, Random random, String[] recent) {
        if (number % 20 == 0) {
            return "weather for today and tomorrow in the city and the hills " + number % 40;
        }
        if (number % 50 == 1 && number > recent.length) {
            return recent[random.nextInt(recent.length)];
        }
        StringBuilder words = new StringBuilder();
        for (int i = 6 + random.nextInt(7); i > 0; i--) {
            words.append(words.length() == 0 ? "" : " ")
                    .append(random.nextInt(12) == 0 ? NAMES[random.nextInt(NAMES.length)] : word(random));
        }
        return words.toString();
    }

    /** One of 60,000 words, of which the n-th is drawn in proportion to 1/n. */
    private static String word(Random random) {
        int rank = (int) Math.pow(60_000, random.nextDouble());
        StringBuilder word = new StringBuilder();
        for (int left = rank + 15; left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.toString();
    }
}
