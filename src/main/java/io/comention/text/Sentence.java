package io.comention.text;

/**
 * One sentence of a title or text.
 *
 * @param begin UTF-16 offset of its first character
 * @param end offset after its last one
 * @param paragraph number of the paragraph in which it begins, from 0
 * @param block number of the stretch between blank lines in which it stands, from 0
 */
public record Sentence(int begin, int end, int paragraph, int block) {
    /** Whether it is written in capitals: has more than twice as many of them as small letters. */
    public boolean isInCapitals(String text) {
        int capitals = 0;
        int small = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLowerCase(c)) {
                small++;
            }
        }
        return capitals > 2 * small;
    }
}
