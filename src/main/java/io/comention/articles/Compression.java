package io.comention.articles;

import com.github.luben.zstd.ZstdInputStream;
import io.comention.job.Limits;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** Compressed files by their ending: {@code .gz}, {@code .bz2}, {@code .zst} and {@code .xz}, of one or more members. */
final class Compression {
    /** The largest dictionary that an xz file may ask for: those of the strongest setting take 65 MiB. */
    private static final int XZ_KIBIBYTES = 256 << 10;

    private Compression() {}

    /** Whether a file of that name must be read from its start. */
    static boolean isCompressed(String name) {
        return name.endsWith(".gz") || name.endsWith(".bz2") || name.endsWith(".zst") || name.endsWith(".xz");
    }

    /** The content of a file of that name; a failure where it unpacks to more than the limits allow. */
    static InputStream open(UnpackedStream.Source source, String name, Limits limits) throws IOException {
        return isCompressed(name)
                ? new ReadAhead(new UnpackedStream(source, packed -> unpack(packed, name), limits))
                : source.open();
    }

    private static InputStream unpack(InputStream in, String name) throws IOException {
        if (name.endsWith(".gz")) {
            return GzipCompressorInputStream.builder()
                    .setInputStream(in)
                    .setDecompressConcatenated(true)
                    .get();
        }
        if (name.endsWith(".bz2")) {
            return new BZip2CompressorInputStream(in, true);
        }
        return name.endsWith(".xz") ? new XZInputStream(in, XZ_KIBIBYTES) : new ZstdInputStream(in);
    }
}
