package io.comention.pages;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of itself in JSON-LD (schema.org), of its article and of the page around it. */
final class LinkedData {
    private static final int DEEPEST = 12;
    private static final int MOST_NODES = 2_000;
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build()
            .readerFor(JsonNode.class);
    /** Types that do not say so by their ending. */
    private static final Set<String> ARTICLES =
            Set.of("report", "blogposting", "liveblogposting", "newsreport", "socialmediaposting", "posting");

    private static final Set<String> PAGES = Set.of(
            "webpage",
            "itempage",
            "videoobject",
            "aboutpage",
            "claimreview",
            "review",
            "creativework",
            "podcastepisode");
    /** Where nodes of the page's own article are looked for; others speak of other articles. */
    private static final List<String> INSIDE = List.of("@graph", "mainEntity", "mainEntityOfPage");

    /** Where the JSON itself is broken, its plainest values can still be read. */
    private static final String BROKEN = "\"\\s*:\\s*\"((?:[^\"\\\\\\r\\n]|\\\\.){1,300})\"";

    private static final Pattern BROKEN_DATE = Pattern.compile("\"datePublished" + BROKEN);
    private static final Pattern BROKEN_HEADLINE = Pattern.compile("\"headline" + BROKEN);

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private String brokenDate;
    private String brokenHeadline;
    private int nodes;

    /**
     * Reads all of a page's JSON-LD.
     *
     * @param title the page's own, by which its article is told from others; null where unknown
     */
    static LinkedData of(Document document, String title) {
        LinkedData found = new LinkedData();
        for (Element script : document.select("script[type*=ld+json]")) {
            found.add(script.data());
        }
        found.articles.sort((a, b) -> Integer.compare(found.fit(b, title), found.fit(a, title)));
        return found;
    }

    private void add(String script) {
        String json = script.strip()
                .replaceFirst("^(?:/\\*\\s*|//\\s*)?<!(?:--|\\[CDATA\\[)(?:\\s*\\*/)?", "")
                .replaceFirst("(?:/\\*\\s*|//\\s*)?(?:--|\\]\\])>(?:\\s*\\*/)?$", "")
                .replaceFirst(";\\s*$", "");
        if (json.indexOf('"') < 0 && json.contains("&quot;")) {
            json = Parser.unescapeEntities(json, false);
        }
        try (MappingIterator<JsonNode> values = JSON.readValues(json)) {
            while (values.hasNext()) {
                collect(values.next(), 0);
            }
        } catch (IOException | RuntimeException e) { // the latter of values after the first
            brokenDate = brokenDate == null ? first(BROKEN_DATE.matcher(json)) : brokenDate;
            brokenHeadline = brokenHeadline == null ? first(BROKEN_HEADLINE.matcher(json)) : brokenHeadline;
        }
    }

    private static String first(Matcher matcher) {
        return matcher.find() ? matcher.group(1).replaceAll("\\\\(.)", "$1") : null;
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> collect(item, depth + 1));
            return;
        }
        if (!node.isObject()) {
            return;
        }
        String type = type(node);
        if (type.endsWith("article") || ARTICLES.contains(type)) {
            articles.add(node);
        } else if (PAGES.contains(type)) {
            pages.add(node);
        }
        INSIDE.forEach(key -> collect(node.path(key), depth + 1));
    }

    /** Its most telling type in lower case; empty where it has none. */
    private static String type(JsonNode node) {
        String best = "";
        JsonNode types = node.path("@type");
        for (JsonNode type : types.isArray() ? types : List.of(types)) {
            String name = type.asText("").toLowerCase(Locale.ROOT).replaceFirst("^.*[/:#]", "");
            if (best.isEmpty() || name.endsWith("article")) {
                best = name;
            }
        }
        return best;
    }

    private int fit(JsonNode article, String title) {
        int fit = string(article, "datePublished") == null ? 0 : 2;
        String headline = string(article, "headline");
        if (headline != null) {
            fit += 1 + (title != null && title.equalsIgnoreCase(headline) ? 4 : 0);
        }
        return article.path("articleBody").isTextual() ? fit + 1 : fit;
    }

    String headline() {
        String headline = ofArticle("headline");
        headline = headline == null ? ofArticle("name") : headline;
        return headline == null ? brokenHeadline : headline;
    }

    /** The body as it is written there, which may hold markup. */
    String articleBody() {
        return articles.isEmpty() ? null : string(articles.get(0), "articleBody");
    }

    String description() {
        return ofArticle("description");
    }

    String published() {
        String published = ofArticle("datePublished");
        return published == null ? brokenDate : published;
    }

    /** When the page was published, or made, or last changed: where nothing better is known. */
    List<String> otherDates() {
        List<String> dates = new ArrayList<>();
        pages.forEach(page -> dates.add(string(page, "datePublished")));
        dates.add(ofArticle("dateCreated"));
        pages.forEach(page -> dates.add(string(page, "uploadDate")));
        dates.add(ofArticle("dateModified"));
        dates.removeIf(date -> date == null);
        return dates;
    }

    String language() {
        for (List<JsonNode> speaking : List.of(articles, pages)) {
            for (JsonNode node : speaking) {
                JsonNode language = node.path("inLanguage");
                language = language.isArray() ? language.path(0) : language;
                String tag = language.isObject() ? string(language, "alternateName") : text(language);
                if (tag != null) {
                    return tag;
                }
            }
        }
        return null;
    }

    String publisher() {
        for (JsonNode article : articles) {
            JsonNode publisher = article.path("publisher");
            publisher = publisher.isArray() ? publisher.path(0) : publisher;
            String name = publisher.isObject() ? string(publisher, "name") : text(publisher);
            if (name != null && !name.startsWith("http")) {
                return name;
            }
        }
        return null;
    }

    String url() {
        String url = ofArticle("url");
        return url == null ? ofArticle("mainEntityOfPage") : url;
    }

    private String ofArticle(String key) {
        return articles.isEmpty() ? null : string(articles.get(0), key);
    }

    private static String string(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return text(value.isArray() ? value.path(0) : value);
    }

    private static String text(JsonNode value) {
        if (value.isObject()) {
            return value.path("@value").isTextual() ? text(value.path("@value")) : null;
        }
        if (value.isIntegralNumber()) {
            return value.asText();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            return null;
        }
        String text = value.textValue().strip();
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }
}
