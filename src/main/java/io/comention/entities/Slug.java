package io.comention.entities;

import com.ibm.icu.text.Transliterator;

/** Ids made of names. */
public final class Slug {
    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Slug() {}

    /** The id that a name gives: {@code Côte d'Ivoire} is {@code cote-d-ivoire}; empty where it has no letter or digit. */
    public static String of(String name) {
        return TO_ASCII.transliterate(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
