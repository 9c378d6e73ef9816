/** The commands that work on entity lists: plain Java, without Spark. May depend on everything but {@code report}. */
package io.comention.commands.gazetteer;
