package io.comention.entities;

/**
 * An alias that stands in a text and does not count.
 *
 * @param alias number of the alias in its {@link Matcher}; negative for a phrase of {@code ignore}
 * @param begin UTF-16 offset of the first character of the alias, or of the phrase that holds it
 * @param end offset after the last one
 * @param rule why not, in words
 */
public record Rejection(int alias, int begin, int end, String rule) {}
