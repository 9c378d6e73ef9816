package io.comention.entities;

/** What an entity is. */
public enum EntityType {
    /** A state, also a former one. */
    COUNTRY,
    /** A part of the world with a government of its own that is no state, or not for all. */
    TERRITORY,
    /** A city or region. */
    PLACE,
    /** An international organisation, service or company. */
    ORGANISATION,
    /** A group that fights. */
    ARMED_GROUP,
    /** A political party or movement. */
    PARTY,
    /** A human being. */
    PERSON;

    private final String id = name().toLowerCase(java.util.Locale.ROOT);

    /** Its name in lists and tables. */
    public String id() {
        return id;
    }
}
