/** What is named beside tracked entities and is on no list. May depend on tables and what is below. */
package io.comention.names;
