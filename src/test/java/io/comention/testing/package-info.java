/** What several tests need; depends on nothing of the program. */
package io.comention.testing;
