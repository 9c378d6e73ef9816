package io.comention.articles;

import io.comention.job.ArticleField;
import io.comention.pages.Page;
import io.comention.pages.Page.Dated;
import io.comention.pages.Pages;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A web page as a record.
 *
 * @param dated the date that is taken; null where the page says none
 */
record PageRecord(Page page, Dated dated) {
    private static final int SNIFFED = 1_445;
    private static final Pattern UTF_16 = Pattern.compile("(?i)charset\\s*=\\s*[\"']?utf-?16");

    /**
     * Reads a page.
     *
     * @param isDate whether a text is a date in a known form: the first that is one is taken, else the first of all
     */
    static PageRecord of(byte[] bytes, String contentType, String address, Predicate<String> isDate) {
        Page page = Pages.read(bytes, contentType, address);
        Dated first = page.dates().isEmpty() ? null : page.dates().get(0);
        return new PageRecord(
                page,
                page.dates().stream()
                        .filter(d -> isDate.test(d.date()))
                        .findFirst()
                        .orElse(first));
    }

    /**
     * Why the bytes cannot be read as a page, or null.
     *
     * @param contentType the HTTP header of that name; null where there is none
     */
    static RecordReader.Problem problem(byte[] bytes, String contentType, int mostBytes) {
        if (bytes.length > mostBytes) {
            return new RecordReader.Problem(Reason.TOO_LONG, "the page has more than " + mostBytes + " bytes");
        }
        if (isBinary(bytes)
                && (contentType == null || !UTF_16.matcher(contentType).find())) {
            return new RecordReader.Problem(Reason.NOT_A_PAGE, "bytes that are no text");
        }
        return Pages.tags(bytes) > Pages.MOST_TAGS
                ? new RecordReader.Problem(Reason.TOO_LONG, "the page has more than " + Pages.MOST_TAGS + " tags")
                : null;
    }

    /** Whether no browser would take the bytes for text (MIME Sniffing, WHATWG, section 7.2). */
    private static boolean isBinary(byte[] bytes) {
        if (Encodings.hasMark(bytes)) {
            return false;
        }
        for (int i = 0; i < Math.min(bytes.length, SNIFFED); i++) {
            int c = bytes[i] & 0xFF;
            if (c <= 0x08 || c == 0x0B || c >= 0x0E && c <= 0x1A || c >= 0x1C && c <= 0x1F) {
                return true;
            }
        }
        return false;
    }

    String value(ArticleField field) {
        return switch (field) {
            case TITLE -> page.title();
            case TEXT -> page.text();
            case DATE -> dated == null ? null : dated.date();
            case SOURCE -> page.source();
            case URL -> page.url();
            case LANGUAGE -> page.language();
            case ID -> null;
        };
    }

    String dateSource() {
        return dated == null ? null : dated.source();
    }

    /** The host of an address without its www; null where it has none. */
    static String host(String address) {
        int from = address == null ? -1 : address.indexOf("://");
        if (from < 0) {
            return null;
        }
        String host = address.substring(from + 3)
                .split("[/?#]", 2)[0]
                .replaceFirst("^.*@", "")
                .replaceFirst(":[0-9]+$", "");
        host = host.startsWith("www.") ? host.substring(4) : host;
        return host.isEmpty() ? null : host.toLowerCase(Locale.ROOT);
    }
}
