package io.comention.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a list of texts by their content. */
public final class Digest {
    private static final int BYTES = 16;

    private Digest() {}

    /** 32 hexadecimal digits of the SHA-256 of the parts, which are kept apart; a null part differs from an empty one. */
    public static String of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update((byte) (part == null ? 0 : 1));
                if (part != null) {
                    digest.update(part.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0xFF); // no byte of UTF-8
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
