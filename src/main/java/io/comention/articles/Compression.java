package io.comention.articles;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Compressed files by their ending: {@code .gz}, {@code .bz2} and {@code .zst}, each of one or several members. */
final class Compression {
    private Compression() {}

    /** Whether a file of that name must be read from its start. */
    static boolean isCompressed(String name) {
        return name.endsWith(".gz") || name.endsWith(".bz2") || name.endsWith(".zst");
    }

    /** The content of a file of that name. */
    static InputStream open(InputStream raw, String name) throws IOException {
        return isCompressed(name) ? new ReadAhead(unpack(raw, name)) : raw;
    }

    private static InputStream unpack(InputStream raw, String name) throws IOException {
        InputStream in = new BufferedInputStream(raw, 1 << 16);
        if (name.endsWith(".gz")) {
            return GzipCompressorInputStream.builder()
                    .setInputStream(in)
                    .setDecompressConcatenated(true)
                    .get();
        }
        if (name.endsWith(".bz2")) {
            return new BZip2CompressorInputStream(in, true);
        }
        return new ZstdInputStream(in);
    }
}
