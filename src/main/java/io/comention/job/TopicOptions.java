package io.comention.job;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which topics are looked for.
 *
 * @param number how many; 0: none are looked for
 * @param terms how many terms are written of each
 * @param iterations how many batches of articles they are learnt from
 * @param vocabulary how many terms they are made of, those that mark the corpus most
 * @param seed of the random numbers that they begin with
 */
public record TopicOptions(int number, int terms, int iterations, int vocabulary, int seed) implements Serializable {
    /** Where the job file says nothing. */
    public static final TopicOptions DEFAULT = new TopicOptions(0, 20, 50, 10_000, 1);

    private static final int MOST = 500;

    /** Whether topics are looked for. */
    public boolean enabled() {
        return number > 0;
    }

    static TopicOptions read(YamlNode node) {
        node.allow("number", "terms", "iterations", "vocabulary", "seed");
        return new TopicOptions(
                node.read("number", DEFAULT.number, TopicOptions::number),
                node.read("terms", DEFAULT.terms, n -> n.integer(1, 1000)),
                node.read("iterations", DEFAULT.iterations, n -> n.integer(1, 10_000)),
                node.read("vocabulary", DEFAULT.vocabulary, n -> n.integer(10, 100_000)),
                node.read("seed", DEFAULT.seed, n -> n.integer(0, Integer.MAX_VALUE)));
    }

    /** One topic would be the whole corpus. */
    private static int number(YamlNode node) {
        int number = node.integer(0, MOST);
        if (number == 1) {
            throw node.error("expected 0, for none, or a whole number from 2 to " + MOST + ", found '1'");
        }
        return number;
    }

    Map<String, Object> describe() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", number);
        values.put("terms", terms);
        values.put("iterations", iterations);
        values.put("vocabulary", vocabulary);
        values.put("seed", seed);
        return values;
    }
}
