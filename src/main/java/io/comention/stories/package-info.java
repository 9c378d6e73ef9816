/**
 * Near-duplicate articles put into stories. Which articles are compared, and which head they have, is plain Java; the rest
 * is Spark over {@code text}, {@code job} and {@code tables}.
 */
package io.comention.stories;
