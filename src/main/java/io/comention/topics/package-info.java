/** Topics: what articles are about, by the terms that they have in common. Over {@code terms}, {@code annotations}. */
package io.comention.topics;
