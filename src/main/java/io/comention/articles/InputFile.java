package io.comention.articles;

import java.io.Serializable;

/**
 * A file of the corpus.
 *
 * @param entry place of its corpus entry in the job
 * @param path its full path or URI
 * @param version changes when the content does: its etag where the file system has one, else its modification time
 */
public record InputFile(int entry, String path, long bytes, String version) implements Serializable {}
