package io.comention.annotations;

import io.comention.job.AliasKind;

/**
 * One occurrence of an alias in an article.
 *
 * @param alias number of the alias in the gazetteer; {@link #UNLISTED} where a model has found it
 * @param begin UTF-16 offset into the title or text
 * @param end offset after its last character
 * @param sentence number of the sentence in which it begins; the title is 0
 * @param paragraph number of that sentence's paragraph; the title is 0
 * @param repeated whether the sentence stood in the article before
 * @param sentenceBegin where its sentence begins, without dateline and white space
 * @param sentenceEnd offset after its sentence, without credits and white space
 */
public record Mention(
        String entityId,
        int alias,
        AliasKind kind,
        String surface,
        Field field,
        int sentence,
        int paragraph,
        int begin,
        int end,
        boolean repeated,
        int sentenceBegin,
        int sentenceEnd) {
    /** In place of an alias, where no list has one. */
    public static final int UNLISTED = -1;

    /** Whether it counts, its alias kind apart. */
    public boolean counts() {
        return counts(field, repeated);
    }

    /** As {@link #counts()}, of a mention that stands there. */
    static boolean counts(Field field, boolean repeated) {
        return !repeated && (field == Field.TITLE || field == Field.TEXT);
    }
}
