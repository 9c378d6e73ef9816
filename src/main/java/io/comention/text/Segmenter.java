package io.comention.text;

/** Cuts a text into tokens or sentences. Not for use by several threads. */
interface Segmenter {
    /** Begin and end (exclusive) of every segment, one after the other, as UTF-16 offsets, without white space around. */
    int[] spans(String text);

    /**
     * Whether its time and memory grow with the square of a word's length, so that the longest must be kept from it: true
     * of OpenNLP's models, whose features are parts of the word.
     */
    boolean isQuadratic();
}
