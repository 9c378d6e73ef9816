package io.comention.annotations;

import io.comention.text.NameModel;
import io.comention.text.TagModel;
import java.io.Serializable;
import java.util.List;

/**
 * What is looked for beyond the lists.
 *
 * @param names whether names beside mentions are collected
 * @param tags by what words of names must be proper nouns; null where capitals are enough
 * @param models that find mentions of their own
 * @param ngrams up to how many neighbouring words are a term
 */
public record BeyondLists(boolean names, TagModel tags, List<NameModel> models, int ngrams) implements Serializable {
    /** With terms of one word. */
    public BeyondLists(boolean names, TagModel tags, List<NameModel> models) {
        this(names, tags, models, 1);
    }

    /** Listed entities alone. */
    public static final BeyondLists NOTHING = new BeyondLists(false, null, List.of());

    /** Names beside mentions, and no models. */
    public static final BeyondLists NAMES = new BeyondLists(true, null, List.of());
}
