/** Counts per day rolled up to periods, and the sentences behind them: what people read. Over {@code pairs}, {@code terms}. */
package io.comention.trends;
