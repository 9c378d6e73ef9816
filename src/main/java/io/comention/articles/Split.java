package io.comention.articles;

import java.io.Serializable;

/**
 * A part of a file that one task reads.
 *
 * @param entry place of its corpus entry in the job
 * @param path the file, as messages and tables name it
 * @param part number of the part within the file, from 0
 * @param start first byte
 * @param end byte after the last one
 */
record Split(int entry, String path, int part, long start, long end) implements Serializable {}
