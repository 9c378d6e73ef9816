/** Every table's schema, once, and where tables are written: stages, snapshots, commits. */
package io.comention.tables;
