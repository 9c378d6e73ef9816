/** Writes pairs as networks for other programs. Reads tables without Spark. */
package io.comention.commands.graph;
