package io.comention.articles;

import io.comention.job.Limits;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** Compressed files by their ending: {@code .gz}, {@code .bz2}, {@code .zst} and {@code .xz}, of one or more members. */
final class Compression {
    /** The largest dictionary that an xz file may ask for: those of the strongest setting take 65 MiB. */
    private static final int XZ_KIBIBYTES = 256 << 10;

    /** What a web archive may unpack to whatever its size: some of its members may, and the others are read. */
    private static final long FREE_OF_ARCHIVES = 16 * Limits.FREE_BYTES;

    private Compression() {}

    /** Whether a file of that name must be read from its start. */
    static boolean isCompressed(String name) {
        return name.endsWith(".gz") || name.endsWith(".bz2") || name.endsWith(".zst") || name.endsWith(".xz");
    }

    /**
     * The content of a file of that name, down to the last byte before a fault of it; a failure where it unpacks to more
     * than the limits allow.
     */
    static InputStream open(ReopenedStream.Source source, String name, Limits limits) throws IOException {
        if (!isCompressed(name)) {
            return source.open();
        }
        if (name.endsWith(".gz")) {
            SourceStream packed = source.open();
            InputStream in = GzipMembers.of(packed);
            return new ReadAhead(new UnpackedStream(in, packed::count, limits, Limits.FREE_BYTES));
        }
        ReopenedStream in = new ReopenedStream(source, packed -> unpack(packed, name));
        return new ReadAhead(new UnpackedStream(in, in::packed, limits, Limits.FREE_BYTES));
    }

    private static InputStream unpack(InputStream in, String name) throws IOException {
        if (name.endsWith(".bz2")) {
            return new BZip2CompressorInputStream(in, true);
        }
        return name.endsWith(".xz") ? new XZInputStream(in, XZ_KIBIBYTES) : new ZstandardFrames(in);
    }

    /** The same of a web archive; one in gzip goes on behind a {@link GzipMembers.DamagedMember}. */
    static InputStream openArchive(ReopenedStream.Source source, String name, Limits limits) throws IOException {
        if (!name.endsWith(".gz")) {
            return open(source, name, limits);
        }
        SourceStream packed = source.open();
        return new UnpackedStream(GzipMembers.ofArchive(packed), packed::count, limits, FREE_OF_ARCHIVES);
    }
}
