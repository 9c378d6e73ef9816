/** What tests share: one Spark session per JVM, small corpora, the command line, the rows of tables. */
package io.comention.testing;
