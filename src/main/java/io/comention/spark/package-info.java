/** The only place that starts Spark, and what many functions that it calls have in common. */
package io.comention.spark;
