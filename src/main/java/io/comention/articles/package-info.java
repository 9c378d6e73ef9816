/**
 * Corpus formats, and what of their records is an article and what a reject. The readers are plain Java over streams;
 * {@code Articles} and {@code ReadSplits} run them on Spark.
 */
package io.comention.articles;
