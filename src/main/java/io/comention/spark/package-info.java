/** The only place that starts Spark. */
package io.comention.spark;
