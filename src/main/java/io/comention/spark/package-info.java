/** The only place that starts Spark, its files on one machine, and what many functions that it calls have in common. */
package io.comention.spark;
