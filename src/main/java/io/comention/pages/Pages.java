package io.comention.pages;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads web pages. */
public final class Pages {
    /** A page of more tags is not read: its tree would not fit. */
    public static final int MOST_TAGS = 150_000;

    private static final int DEEPEST = 200;
    private static final int LONGEST = 4_000;

    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})(?:[-_][A-Za-z0-9_-]*)?");
    private static final Pattern SITE = Pattern.compile("\\s+[|–—-]\\s+[^|–—]{1,60}$");

    private Pages() {}

    /** How many tags a page seems to have. */
    public static int tags(byte[] bytes) {
        int tags = 0;
        for (byte b : bytes) {
            tags += b == '<' ? 1 : 0;
        }
        return tags;
    }

    /**
     * What a page says. Nothing on it is run, fetched or expanded; a broken page gives what can be made out.
     *
     * @param contentType the HTTP header of that name, or null
     * @param address where the page was fetched, or null
     */
    public static Page read(byte[] bytes, String contentType, String address) {
        Document document =
                Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(PageText.decode(bytes, contentType), "");
        String ogTitle = meta(document, "og:title");
        LinkedData linked = LinkedData.of(document, ogTitle);
        String url = firstOf(link(document), meta(document, "og:url"), linked.url(), address);
        String site = firstOf(linked.publisher(), meta(document, "og:site_name"), meta(document, "application-name"));
        String title = title(document, linked, ogTitle, meta(document, "og:site_name"));
        String description =
                firstOf(linked.description(), meta(document, "og:description"), meta(document, "description"));
        String language = language(document, linked);
        return new Page(
                title,
                MainText.of(document, title, description, linked.articleBody()),
                PageDates.of(document, linked, firstOf(address, url), language),
                url,
                site,
                language);
    }

    /** The headline: what the page's heading and its data agree on, else what it wants to be called elsewhere. */
    private static String title(Document document, LinkedData linked, String ogTitle, String site) {
        Element heading = document.selectFirst("h1");
        String shown = heading == null ? null : heading.text();
        String shared = withoutName(ogTitle, site);
        if (linked.headline() != null && linked.headline().equals(shown)) {
            return shown;
        }
        if (linked.headline() != null && shared != null && shared.startsWith(linked.headline())) {
            return linked.headline();
        }
        return firstOf(
                shared, linked.headline(), meta(document, "twitter:title"), shown, withoutSite(document.title()));
    }

    /** A title without the name of the site, where it ends with that. */
    private static String withoutName(String title, String site) {
        if (title == null || site == null || !title.endsWith(site)) {
            return title;
        }
        String before = title.substring(0, title.length() - site.length());
        String rest = before.replaceFirst("\\s*[|–—:-]\\s*$", "");
        return rest.isBlank() || rest.equals(before) ? title : rest;
    }

    private static String withoutSite(String title) {
        Matcher site = SITE.matcher(title);
        return site.find() && site.start() > 10 ? title.substring(0, site.start()) : title;
    }

    private static String language(Document document, LinkedData linked) {
        Element html = document.selectFirst("html");
        for (String tag : new String[] {
            linked.language(),
            html == null ? null : html.attr("lang"),
            html == null ? null : html.attr("xml:lang"),
            meta(document, "og:locale"),
            meta(document, "content-language"),
            meta(document, "language")
        }) {
            Matcher matcher = tag == null ? null : LANGUAGE.matcher(tag.strip());
            if (matcher != null && matcher.matches()) {
                return matcher.group(1).toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    /** The day that an address holds as 2026-05-13, or null. */
    public static String dateInAddress(String address) {
        return PageDates.inAddress(address);
    }

    private static String link(Document document) {
        Element canonical = document.selectFirst("link[rel=canonical]");
        String url = canonical == null ? "" : canonical.attr("href").strip();
        return url.startsWith("http") ? url : null;
    }

    /** What a meta tag of that name says, under whatever attribute it has its name. */
    private static String meta(Document document, String name) {
        for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
            for (Element tag : document.select("meta[" + key + "=" + name + "]")) {
                if (!tag.attr("content").isBlank()) {
                    String content = tag.attr("content");
                    return StringUtil.normaliseWhitespace(content.substring(0, Math.min(LONGEST, content.length())))
                            .strip();
                }
            }
        }
        return null;
    }

    private static String firstOf(String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
