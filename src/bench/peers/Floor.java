import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The floor under TF-IDF on a machine: the 20 top terms of every article in plain Java on all cores, in memory, with nothing
 * else done and nothing written.
 *
 * <p>Usage: {@code java Floor CORPUS.jsonl [THREADS]}. A term is a run of letters and digits in lower case of a record's
 * {@code "text"}; those of a single article do not count. Every thread reads its own part of the file once, and keeps the
 * counts of its articles.
 */
public final class Floor {
    private static final int TOP = 20;

    private Floor() {}

    public static void main(String[] args) throws Exception {
        int threads =
                args.length > 1 ? Integer.parseInt(args[1]) : Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Part> parts = together(pool, reading(args[0], threads));
            Map<String, int[]> frequencies = new HashMap<>();
            long articles = 0;
            for (Part part : parts) {
                articles += part.articles.size();
                part.numbers.forEach(
                        (term, number) -> frequencies.computeIfAbsent(term, t -> new int[1])[0] +=
                                part.frequencies[number]);
            }
            List<Callable<Long>> ranking = new ArrayList<>();
            for (Part part : parts) {
                double weighted = articles;
                ranking.add(() -> part.rank(frequencies, weighted));
            }
            long ranked = together(pool, ranking).stream().mapToLong(n -> n).sum();
            System.out.println(articles + " articles, " + frequencies.size() + " terms, " + ranked + " ranked");
        } finally {
            pool.shutdown();
        }
    }

    private static List<Callable<Part>> reading(String corpus, int threads) throws IOException {
        long bytes;
        try (RandomAccessFile file = new RandomAccessFile(corpus, "r")) {
            bytes = file.length();
        }
        List<Callable<Part>> reading = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long from = bytes * i / threads;
            long to = bytes * (i + 1) / threads;
            reading.add(() -> Part.read(corpus, from, to));
        }
        return reading;
    }

    private static <T> List<T> together(ExecutorService pool, List<Callable<T>> tasks)
            throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        for (Future<T> task : pool.invokeAll(tasks)) {
            results.add(task.get());
        }
        return results;
    }

    /** The articles whose line begins in one part of the file. */
    private static final class Part {
        private final Map<String, Integer> numbers = new HashMap<>();
        private int[] frequencies = new int[1 << 16];
        private int[] occurrences = new int[1 << 16];
        private int[] seen = new int[1 << 12];
        /** Of each article the number of each of its terms, and how often it occurs. */
        private final List<int[]> articles = new ArrayList<>();

        static Part read(String corpus, long from, long to) throws IOException {
            Part part = new Part();
            try (RandomAccessFile file = new RandomAccessFile(corpus, "r")) {
                file.seek(Math.max(0, from - 1)); // a line that begins at from comes after the end of one
                boolean skip = from > 0;
                long at = Math.max(0, from - 1);
                long lineBegin = at;
                byte[] buffer = new byte[1 << 20];
                ByteArrayOutputStream begun = new ByteArrayOutputStream();
                for (int size = file.read(buffer); size > 0; size = file.read(buffer)) {
                    int begin = 0;
                    for (int i = 0; i < size; i++) {
                        if (buffer[i] != '\n') {
                            continue;
                        }
                        if (!skip) {
                            if (lineBegin >= to) {
                                return part;
                            }
                            begun.write(buffer, begin, i - begin);
                            part.add(begun.toString(StandardCharsets.UTF_8));
                            begun.reset();
                        }
                        skip = false;
                        begin = i + 1;
                        lineBegin = at + begin;
                    }
                    if (!skip) {
                        begun.write(buffer, begin, size - begin);
                    }
                    at += size;
                }
                if (begun.size() > 0 && lineBegin < to) {
                    part.add(begun.toString(StandardCharsets.UTF_8));
                }
            }
            return part;
        }

        private void add(String line) {
            int distinct = 0;
            String text = text(line);
            int begin = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                    continue;
                }
                if (i > begin) {
                    int number = number(text.substring(begin, i).toLowerCase(Locale.ROOT));
                    if (occurrences[number]++ == 0) {
                        if (distinct == seen.length) {
                            seen = Arrays.copyOf(seen, 2 * distinct);
                        }
                        seen[distinct++] = number;
                    }
                }
                begin = i + 1;
            }
            int[] article = new int[2 * distinct];
            for (int i = 0; i < distinct; i++) {
                int number = seen[i];
                article[2 * i] = number;
                article[2 * i + 1] = occurrences[number];
                occurrences[number] = 0;
                frequencies[number]++;
            }
            articles.add(article);
        }

        private int number(String term) {
            Integer known = numbers.get(term);
            if (known != null) {
                return known;
            }
            int number = numbers.size();
            numbers.put(term, number);
            if (number == frequencies.length) {
                frequencies = Arrays.copyOf(frequencies, 2 * number);
                occurrences = Arrays.copyOf(occurrences, 2 * number);
            }
            return number;
        }

        /** What stands in the string after {@code "text":}, its escapes resolved. */
        private static String text(String line) {
            int key = line.indexOf("\"text\":");
            if (key < 0) {
                return "";
            }
            StringBuilder text = new StringBuilder(line.length() - key);
            int i = line.indexOf('"', key + 7) + 1;
            for (char c = line.charAt(i); c != '"'; c = line.charAt(++i)) {
                if (c == '\\') {
                    c = line.charAt(++i);
                    if (c == 'u') {
                        c = (char) Integer.parseInt(line, i + 1, i + 5, 16);
                        i += 4;
                    } else if (c != '"' && c != '\\' && c != '/') {
                        c = ' ';
                    }
                }
                text.append(c);
            }
            return text.toString();
        }

        /** Finds the top terms of every article, and says how many these are. */
        private long rank(Map<String, int[]> everywhere, double total) {
            double[] inverse = new double[numbers.size()];
            numbers.forEach((term, number) -> {
                int frequency = everywhere.get(term)[0];
                inverse[number] = frequency > 1 ? Math.log((total + 1) / (frequency + 1)) : 0;
            });
            double[] weights = new double[TOP];
            int[] terms = new int[TOP];
            long ranked = 0;
            for (int[] article : articles) {
                int size = 0;
                for (int i = 0; i < article.length; i += 2) {
                    double weight = article[i + 1] * inverse[article[i]];
                    if (weight <= 0 || size == TOP && weight <= weights[TOP - 1]) {
                        continue;
                    }
                    int place = size < TOP ? size++ : TOP - 1;
                    for (; place > 0 && weights[place - 1] < weight; place--) {
                        weights[place] = weights[place - 1];
                        terms[place] = terms[place - 1];
                    }
                    weights[place] = weight;
                    terms[place] = article[i];
                }
                ranked += size;
            }
            return ranked;
        }
    }
}
