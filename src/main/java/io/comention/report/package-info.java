/** What a run has found, for people to read. Over {@code trends} and the published tables. */
package io.comention.report;
