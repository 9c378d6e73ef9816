package io.comention.text;

/**
 * What a run of characters without white space holds. Offsets are relative to its start.
 *
 * @param tokens how many tokens it is
 * @param words begin and end of every match token
 * @param numbers the {@link Lexicon} number of every match token
 * @param named whether any of them is in the lexicon
 * @param terms its terms in order
 * @param capital whether its first letter is a capital
 * @param run its words and what parts them, in order; empty where terms are single words
 * @param hashes hashes of its words, as {@link Shingles#wordsOf} makes them
 */
record Chunk(
        int tokens,
        int[] words,
        int[] numbers,
        boolean named,
        Term[] terms,
        boolean capital,
        NGrams.Word[] run,
        long[] hashes) {}
