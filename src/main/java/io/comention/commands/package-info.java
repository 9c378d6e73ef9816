/** One class per command: arguments, read, transform, publish. */
package io.comention.commands;
