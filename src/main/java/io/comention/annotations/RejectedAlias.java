package io.comention.annotations;

/**
 * How often a rule keeps an alias from counting in an article.
 *
 * @param alias number of the alias in the gazetteer
 * @param rule the rule, in words such as {@code unless before 'michael'}
 */
public record RejectedAlias(int alias, String rule, int times) {}
