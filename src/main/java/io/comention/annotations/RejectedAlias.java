package io.comention.annotations;

/**
 * How often a rule keeps an alias from counting in an article.
 *
 * @param alias number of the alias in the gazetteer
 * @param rule the rule, in words such as {@code unless before 'michael'}
 */
public record RejectedAlias(int alias, String rule, int times) {
    /** How the rule begins of a mention that is taken back for another one's sake. */
    public static final String ELSEWHERE = "elsewhere ";
}
