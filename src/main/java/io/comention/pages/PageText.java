package io.comention.pages;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page's bytes as characters: by its byte order mark, the HTTP header, its own declaration, else UTF-8. */
final class PageText {
    private static final int DECLARED_WITHIN = 8192;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile(
            "(?:<meta[^>]{0,400}?\\bcharset|<\\?xml[^>]{0,200}?\\bencoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);
    /** What browsers read as Windows-1252, since pages that name these hold its quotation marks. */
    private static final Set<String> LATIN = Set.of("iso-8859-1", "latin1", "us-ascii", "ascii", "iso_8859-1");

    private PageText() {}

    /**
     * The characters of a page.
     *
     * @param contentType the HTTP header of that name; null where there is none
     */
    static String decode(byte[] bytes, String contentType) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        Charset charset = contentType == null ? null : named(CHARSET.matcher(contentType));
        if (charset == null) {
            String start = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
            charset = named(DECLARED.matcher(start));
            // A declaration that could be read as ASCII does not stand in UTF-16.
            if (charset != null && charset.name().startsWith("UTF-16")) {
                charset = null;
            }
        }
        return new String(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
    }

    private static Charset named(Matcher matcher) {
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(LATIN.contains(name) ? "windows-1252" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
