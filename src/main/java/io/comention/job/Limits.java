package io.comention.job;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

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

    static Limits read(YamlNode node) {
        node.allow(
                "record_bytes", "unpacked_bytes", "unpacked_ratio", "nesting", "article_characters", "word_characters");
        Limits otherwise = DEFAULT;
        return new Limits(
                (int) (long) node.read("record_bytes", (long) otherwise.recordBytes(), n -> n.bytes(1L << 30)),
                node.read("unpacked_bytes", otherwise.unpackedBytes(), n -> n.bytes(1L << 50)),
                node.read("unpacked_ratio", otherwise.unpackedRatio(), n -> n.integer(1, JobFile.MOST)),
                node.read("nesting", otherwise.nesting(), n -> n.integer(1, 10_000)),
                node.read("article_characters", otherwise.articleCharacters(), n -> n.integer(1, 1 << 30)),
                node.read("word_characters", otherwise.wordCharacters(), n -> n.integer(1, 1 << 30)));
    }

    /** The limits as the plain values that a job file would hold. */
    Map<String, Object> describe() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("record_bytes", recordBytes());
        values.put("unpacked_bytes", unpackedBytes());
        values.put("unpacked_ratio", unpackedRatio());
        values.put("nesting", nesting());
        values.put("article_characters", articleCharacters());
        values.put("word_characters", wordCharacters());
        return values;
    }
}
