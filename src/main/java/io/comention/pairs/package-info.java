/** How often entities and pairs share a unit, and how strongly pairs go together, and by which terms. Over {@code stats} and {@code tables}. */
package io.comention.pairs;
