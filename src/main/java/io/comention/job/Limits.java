package io.comention.job;

import java.io.Serializable;

/**
 * Bounds of what is read: nothing in a corpus is trusted.
 *
 * @param recordBytes the longest record
 * @param unpackedBytes what a compressed file may unpack to
 * @param unpackedRatio how many times more than its compressed bytes, once {@link #FREE_BYTES} are unpacked
 * @param nesting how deep a record's values may nest
 * @param articleCharacters the longest article
 * @param wordCharacters the longest run of characters without white space
 */
public record Limits(
        int recordBytes, long unpackedBytes, int unpackedRatio, int nesting, int articleCharacters, int wordCharacters)
        implements Serializable {
    /** So much may unpack of however little: small files of one repeated line do no harm. */
    public static final long FREE_BYTES = 64L << 20;

    /** Where the job file says nothing. */
    public static final Limits DEFAULT = new Limits(16 << 20, 100L << 30, 250, 100, 2_000_000, 100_000);
}
