/**
 * Association, intervals, bursts, change points and trends of counts; plain Java, depends on nothing of ours and, for
 * special functions and quadrature, on Commons Math.
 */
package io.comention.stats;
