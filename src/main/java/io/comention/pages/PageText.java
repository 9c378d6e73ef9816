package io.comention.pages;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page's bytes as characters: by its byte order mark, the HTTP header, its own declaration, else UTF-8 or a guess. */
final class PageText {
    private static final int DECLARED_WITHIN = 8192;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile(
            "(?:<meta[^>]{0,400}?\\bcharset|<\\?xml[^>]{0,200}?\\bencoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);
    /** What browsers read in place of the charset that is named, since pages hold characters that only this one has. */
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"));

    /** Enough for a guess, of which markup is no part. */
    private static final int GUESSED_FROM = 1 << 16;

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
        return charset == null ? undeclared(bytes) : new String(bytes, charset);
    }

    /** UTF-8 where it is that, else what ICU takes it for. */
    private static String undeclared(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            CharsetDetector detector = new CharsetDetector();
            detector.enableInputFilter(true);
            detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, GUESSED_FROM)));
            CharsetMatch guess = detector.detect();
            String name = guess == null ? "utf-8" : guess.getName().toLowerCase(Locale.ROOT);
            return new String(bytes, supported(name, StandardCharsets.UTF_8));
        }
    }

    private static Charset named(Matcher matcher) {
        if (!matcher.find()) {
            return null;
        }
        return supported(matcher.group(1).toLowerCase(Locale.ROOT), null);
    }

    private static Charset supported(String name, Charset otherwise) {
        try {
            return Charset.forName(WIDER.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return otherwise;
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
