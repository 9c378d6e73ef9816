package io.comention.entities;

import io.comention.job.AliasKind;

/**
 * An alias found in a text.
 *
 * @param alias number of the alias in its {@link Matcher}
 * @param kind its kind; of a capital what the words around say
 * @param begin UTF-16 offset of its first character
 * @param end offset after its last one
 * @param rule why a capital is a metonym or a place; null for all other aliases
 */
public record Match(String entityId, int alias, AliasKind kind, int begin, int end, String rule) {}
