package io.comention.text;

/**
 * A stretch of a text that is shown.
 *
 * @param begin UTF-16 offset of its first character
 * @param end offset after its last one
 */
public record Snippet(int begin, int end) {
    /** How many characters it has. */
    public int length() {
        return end - begin;
    }

    /** The words of the text. */
    public String of(String text) {
        return text.substring(begin, end);
    }

    /**
     * This sentence itself, or, of one that is longer than {@code most}, the part around some names: cut at white space
     * if there is any, and with as much before the names as after them if there is so much.
     *
     * @param names what it must hold, not longer than {@code most}
     */
    public Snippet around(Snippet names, String text, int most) {
        if (length() <= most) {
            return this;
        }
        int room = most - names.length();
        int before = Math.min(names.begin - begin, Math.max(room / 2, room - (end - names.end)));
        int after = Math.min(end - names.end, room - before);
        return new Snippet(
                before == names.begin - begin
                        ? begin
                        : Spaces.skip(text, Concordance.from(text, names.begin - before, names.begin), names.begin),
                after == end - names.end
                        ? end
                        : Spaces.trim(text, names.end, Concordance.to(text, names.end, names.end + after)));
    }
}
