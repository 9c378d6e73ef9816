/** How often entities and pairs share a unit, and how strongly pairs go together. Over {@code stats} and {@code tables}. */
package io.comention.pairs;
