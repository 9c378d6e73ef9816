/**
 * The one pass over the text: an article in, its annotation out. The annotator is plain Java over {@code text} and
 * {@code entities}; {@code Annotations} runs it on Spark.
 */
package io.comention.annotations;
