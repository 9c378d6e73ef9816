package io.comention.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Small corpora and job files in a folder of the test. */
public final class Corpora {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpora() {}

    /** A JSON object of keys and values in turn. */
    public static String json(String... keysAndValues) {
        Map<String, String> record = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            record.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of lines, compressed as its ending says. */
    public static Path lines(Path file, List<String> lines) {
        return write(file, String.join("\n", lines) + "\n");
    }

    /** A file with a content in UTF-8, compressed as its ending says. */
    public static Path write(Path file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of bytes, compressed as its ending says. */
    public static Path write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = compressed(file)) {
                out.write(content);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputStream compressed(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        String name = file.toString();
        if (name.endsWith(".gz")) {
            return new GZIPOutputStream(out);
        }
        if (name.endsWith(".bz2")) {
            return new BZip2CompressorOutputStream(out);
        }
        if (name.endsWith(".xz")) {
            return new XZOutputStream(out, new LZMA2Options());
        }
        return name.endsWith(".zst") ? new ZstdOutputStream(out) : out;
    }

    /** A job file {@code job.yaml} in a folder; {@code FOLDER} in it becomes the folder's path. */
    public static String job(Path folder, String yaml) {
        return write(folder.resolve("job.yaml"), yaml.replace("FOLDER", folder.toString()))
                .toString();
    }
}
