package io.comention.stats;

/**
 * A period's share beside that of the periods before it.
 *
 * @param place of the period
 * @param count of the period
 * @param countBefore of the periods before it
 * @param totalBefore of these
 * @param keyness of the period against them
 */
public record Shift(int place, long count, long total, long countBefore, long totalBefore, Keyness keyness) {}
