package io.comention.text;

/**
 * One sentence of a title or text.
 *
 * @param begin UTF-16 offset of its first character
 * @param end offset after its last one
 * @param paragraph number of the paragraph in which it begins, from 0
 * @param block number of the stretch between blank lines in which it stands, from 0
 */
public record Sentence(int begin, int end, int paragraph, int block) {}
