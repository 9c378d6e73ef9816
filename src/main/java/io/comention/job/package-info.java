/** The job file: what to read, count and write, as records; every error names file, line and key. Depends on nothing. */
package io.comention.job;
