package io.comention.text;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a text is recognised by when it is printed again: one hash for each different run of {@value #SHINGLE} words.
 *
 * <p>Up to {@value #MOST} hashes all are kept, so that similarities are exact; of longer texts those that are multiples
 * of a power of two. Texts thinned to different degrees are compared at the coarser one, on the same part of both.
 */
public final class Signature {
    /** Words per shingle. */
    public static final int SHINGLE = 5;

    /** The signature of a text without shingles. */
    public static final Signature NONE = new Signature(0, 0, new int[0]);

    static final int MOST = 2048;

    /** With fewer words a text is too easily part of another by chance. */
    private static final int LEAST_WORDS_CONTAINED = 50;

    /** With fewer hashes, which only thinning leads to, a share of them says too little. */
    private static final int LEAST_HASHES_CONTAINED = 24;

    private static final int LEAST_BY_BYTES = 256;

    private final int words;
    private final int thinning;
    private final int[] hashes;

    private Signature(int words, int thinning, int[] hashes) {
        this.words = words;
        this.thinning = thinning;
        this.hashes = hashes;
    }

    /**
     * The signature of shingles.
     *
     * @param words how many words the text has
     * @param shingles hashes in any order, perhaps several times; sorted by this call
     * @param size how many of them
     */
    static Signature of(int words, int[] shingles, int size) {
        sort(shingles, size);
        int[] distinct = new int[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || shingles[i] != shingles[i - 1]) {
                distinct[kept++] = shingles[i];
            }
        }
        int thinning = 0;
        while (kept > MOST) {
            thinning++;
            kept = thin(distinct, kept, thinning);
        }
        return new Signature(words, thinning, Arrays.copyOf(distinct, kept));
    }

    /** Sorts by one byte after the other, which for thousands of evenly spread numbers is faster than to compare them. */
    private static void sort(int[] numbers, int size) {
        if (size < LEAST_BY_BYTES) {
            Arrays.sort(numbers, 0, size);
            return;
        }
        int[] from = numbers;
        int[] to = new int[size];
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            int flip = shift == Integer.SIZE - Byte.SIZE ? 0x80 : 0; // negative numbers first
            int[] ends = new int[1 << Byte.SIZE];
            for (int i = 0; i < size; i++) {
                ends[from[i] >>> shift & 0xFF ^ flip]++;
            }
            for (int i = 1; i < ends.length; i++) {
                ends[i] += ends[i - 1];
            }
            for (int i = size - 1; i >= 0; i--) {
                to[--ends[from[i] >>> shift & 0xFF ^ flip]] = from[i];
            }
            int[] sorted = to;
            to = from;
            from = sorted;
        }
    }

    private static int thin(int[] hashes, int size, int thinning) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (isKept(hashes[i], thinning)) {
                hashes[kept++] = hashes[i];
            }
        }
        return kept;
    }

    private static boolean isKept(int hash, int thinning) {
        return Integer.numberOfTrailingZeros(hash) >= thinning;
    }

    /** How many words the text has. */
    public int words() {
        return words;
    }

    /** The hashes, in order, not to be changed. */
    int[] hashes() {
        return hashes;
    }

    /**
     * How thinly the text is indexed, as the power of two of whose multiples {@link #keys} are: all hashes of a short
     * text; of a long one enough that a part of 50 words shares one with all but 1 in 100.
     */
    public int keyThinning() {
        int sparse = hashes.length < 64 ? 0 : hashes.length < 256 ? 2 : 3;
        return Math.max(thinning, sparse);
    }

    /** The hashes by which the text can be found. */
    public int[] keys() {
        int[] keys = hashes.clone();
        return Arrays.copyOf(keys, thin(keys, keys.length, keyThinning()));
    }

    /** The larger of Jaccard similarity and, where the smaller text is long enough, the share of it that the other holds. */
    public double similarity(Signature other) {
        int coarser = Math.max(thinning, other.thinning);
        int mine = 0;
        int theirs = 0;
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length || j < other.hashes.length) {
            boolean first = j == other.hashes.length || i < hashes.length && hashes[i] <= other.hashes[j];
            boolean second = i == hashes.length || j < other.hashes.length && other.hashes[j] <= hashes[i];
            if (isKept(first ? hashes[i] : other.hashes[j], coarser)) {
                mine += first ? 1 : 0;
                theirs += second ? 1 : 0;
                both += first && second ? 1 : 0;
            }
            i += first ? 1 : 0;
            j += second ? 1 : 0;
        }
        if (both == 0) {
            return 0;
        }
        double jaccard = (double) both / (mine + theirs - both);
        int smaller = Math.min(mine, theirs);
        boolean enough = Math.min(words, other.words) >= LEAST_WORDS_CONTAINED
                && (coarser == 0 || smaller >= LEAST_HASHES_CONTAINED);
        return enough ? Math.max(jaccard, (double) both / smaller) : jaccard;
    }

    /** The signature in bytes. */
    public byte[] pack() {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + 1 + Integer.BYTES * hashes.length);
        bytes.putInt(words).put((byte) thinning).asIntBuffer().put(hashes);
        return bytes.array();
    }

    /** The signature that {@link #pack} made bytes of. */
    public static Signature unpack(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        int words = bytes.getInt();
        int thinning = bytes.get();
        int[] hashes = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(hashes);
        return new Signature(words, thinning, hashes);
    }
}
