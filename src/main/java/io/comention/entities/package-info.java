/**
 * Entity lists, and the matching of their aliases in texts. Plain Java over {@code text} and {@code job}, but for
 * {@code Entities}, which makes the list a table.
 */
package io.comention.entities;
