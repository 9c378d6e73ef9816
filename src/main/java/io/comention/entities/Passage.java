package io.comention.entities;

import io.comention.text.MatchWords;
import io.comention.text.Nearby;
import io.comention.text.Sentence;
import java.util.List;

/**
 * A stretch of text in which names are matched, with what their rules may look at.
 *
 * @param text the title or text
 * @param words the match tokens of the whole article
 * @param from the stretch's first match token
 * @param to the match token after its last one
 * @param sentences its sentences, in order
 */
public record Passage(String text, MatchWords words, int from, int to, List<Sentence> sentences, Nearby nearby) {
    /** A passage that is alone in its article, and one sentence. */
    public static Passage of(String text, MatchWords words) {
        return new Passage(text, words, 0, words.size(), List.of(new Sentence(0, text.length(), 0, 0)), new Nearby());
    }

    /** The sentence in which an offset lies. */
    public Sentence sentence(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).begin() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }
}
