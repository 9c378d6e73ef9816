package io.comention.entities;

import io.comention.tables.Digest;

/** The ids of those whom a model finds. */
public final class UnlistedEntity {
    private static final int LONGEST = 100;
    private static final int HASH = 8;

    private UnlistedEntity() {}

    /** With what all ids of a type begin, so that none is that of a listed entity: {@code person-}. */
    public static String prefix(String type) {
        return type.replace('_', '-') + "-";
    }

    /**
     * The id of a name, of at most 100 characters: {@code person-zamir-kabulov}; a longer one ends in a hash of the whole.
     *
     * @return null where the name has no letter or digit
     */
    public static String id(String type, String name) {
        String slug = Slug.of(name);
        if (slug.isEmpty()) {
            return null;
        }
        String id = prefix(type) + slug;
        return id.length() <= LONGEST
                ? id
                : id.substring(0, LONGEST - HASH - 1).replaceAll("-$", "") + "-"
                        + Digest.of(slug).substring(0, HASH);
    }
}
