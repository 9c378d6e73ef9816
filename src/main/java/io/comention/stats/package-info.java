/** Association and intervals; plain Java, depends on nothing. */
package io.comention.stats;
