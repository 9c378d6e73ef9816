package io.comention.annotations;

import java.util.Map;

/**
 * A name that no list has, in sentences of an article that name somebody listed.
 *
 * @param occurrences how often it stands there
 * @param initial how many of them begin their sentence
 * @param lowerCase how often the article has the name's first word without a capital
 * @param field where it stands first: the title or the text
 * @param begin UTF-16 offset of that occurrence
 * @param end offset after it
 * @param partners in how many of the sentences each entity is named, in the order of the ids
 */
public record UnlistedName(
        String name,
        int occurrences,
        int initial,
        int lowerCase,
        Field field,
        int begin,
        int end,
        Map<String, Integer> partners) {}
