/** Counts per day rolled up to periods: what people read. Over {@code pairs} and {@code terms}. */
package io.comention.trends;
