/** Shows the series of an entity or a pair on a terminal. Reads tables without Spark. */
package io.comention.commands.show;
