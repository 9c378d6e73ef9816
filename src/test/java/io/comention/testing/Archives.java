package io.comention.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Records of web archives. */
public final class Archives {
    private Archives() {}

    /** A record of a type with a block and further header lines. */
    public static byte[] record(String type, String address, byte[] block, String... headers) {
        StringBuilder header = new StringBuilder("WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
                + "\r\nWARC-Date: 2024-03-07T08:09:10Z\r\n");
        if (address != null) {
            header.append("WARC-Target-URI: ").append(address).append("\r\n");
        }
        for (String line : headers) {
            header.append(line).append("\r\n");
        }
        header.append("Content-Length: ").append(block.length).append("\r\n\r\n");
        return join(bytes(header.toString()), block, bytes("\r\n\r\n"));
    }

    /** A response of HTTP with a status line, header lines and a body. */
    public static byte[] response(String address, String status, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
        for (String line : headers) {
            head.append(line).append("\r\n");
        }
        return record(
                "response",
                address,
                join(bytes(head + "\r\n"), body),
                "Content-Type: application/http; msgtype=response");
    }

    /** A page in UTF-8 that was found. */
    public static byte[] page(String address, String html) {
        return response(address, "200 OK", bytes(html), "Content-Type: text/html; charset=utf-8");
    }

    /** One gzip member. */
    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One after the other. */
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** A file of these bytes. */
    public static Path write(Path file, byte[]... parts) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, join(parts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
