package io.comention.articles;

import io.comention.job.ArticleField;
import io.comention.pages.Page;
import io.comention.pages.Page.Dated;
import io.comention.pages.Pages;
import java.util.function.Predicate;

/**
 * A web page as a record.
 *
 * @param dated the date that is taken; null where the page says none
 */
record PageRecord(Page page, Dated dated) {
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

    /** Why the bytes cannot be read as a page, or null. */
    static RecordReader.Problem problem(byte[] bytes, int mostBytes) {
        if (bytes.length > mostBytes) {
            return new RecordReader.Problem(Reason.TOO_LONG, "the page has more than " + mostBytes + " bytes");
        }
        return Pages.tags(bytes) > Pages.MOST_TAGS
                ? new RecordReader.Problem(Reason.TOO_LONG, "the page has more than " + Pages.MOST_TAGS + " tags")
                : null;
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
        return host.isEmpty() ? null : host.toLowerCase(java.util.Locale.ROOT);
    }
}
