package io.comention.pages;

import io.comention.pages.Page.Dated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** When a page's article may have been published, the most trustworthy first. */
final class PageDates {
    private static final List<String> NAMES = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "article:published",
            "datepublished",
            "article.published",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "publication-date",
            "citation_publication_date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dc.date",
            "dcterms.date",
            "article:post_date",
            "og:release_date",
            "article_date_original",
            "date");
    private static final Pattern PUBLISHED =
            Pattern.compile("publi(sh|ca|e).*(date|time|_at|on)|pub[-_.:]?(date|time)|date.?publi|publish(ed)?$");
    /** Names that are less sure, since some pages are made long before they are published. */
    private static final Pattern MADE =
            Pattern.compile("creat(ed|ion).?(date|time|at|on)|date.?created|(release|post).?date");

    private static final Pattern MOMENT = Pattern.compile("[0-9]{10}|[0-9]{13}|(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9].*");
    private static final Pattern IN_SCRIPT = Pattern.compile(
            "\\\\?\"(?:datePublished|publishedAt|published_at|publishedDate|published_date|publishDate|publish_date"
                    + "|publicationDate|publication_date|firstPublished|firstPublishedAt|firstPublishDate|publishedTime)"
                    + "\\\\?\"\\s*:\\s*\\\\?\"?([0-9][0-9TZ:. +-]{7,34})");
    private static final Pattern CHANGED = Pattern.compile("modif|updat|expir|unpub|revis");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/_.-]((?:19|20)[0-9]{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12][0-9]|3[01])(?![0-9])");
    private static final Pattern DAY = Pattern.compile("^([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9]).+", Pattern.DOTALL);
    private static final Pattern EPOCH = Pattern.compile("[0-9]{10}|[0-9]{13}");
    private static final int LONGEST = 80;
    private static final int MOST_TIMES = 200;

    private final LinkedHashSet<Dated> dates = new LinkedHashSet<>();

    private final WrittenDays written;

    private PageDates(WrittenDays written) {
        this.written = written;
    }

    static List<Dated> of(Document document, LinkedData linked, String url, String language) {
        PageDates found = new PageDates(WrittenDays.in(language));
        found.add(linked.published(), "json-ld");
        found.addMeta(document);
        found.addTimes(document);
        found.addTexts(document);
        linked.otherDates().forEach(date -> found.add(date, "json-ld"));
        found.add(inAddress(url), "url");
        found.addScripts(document);
        return List.copyOf(found.dates);
    }

    private void addMeta(Document document) {
        List<Element> tags = document.select("meta[content]");
        for (String name : NAMES) {
            tags.stream().filter(tag -> name.equals(name(tag))).forEach(tag -> add(tag.attr("content"), "meta"));
        }
        for (Pattern names : List.of(PUBLISHED, MADE)) {
            for (Element tag : tags) {
                String name = name(tag);
                if (names.matcher(name).find() && !CHANGED.matcher(name).find()) {
                    add(tag.attr("content"), "meta");
                }
            }
        }
    }

    private static String name(Element tag) {
        for (String key : List.of("property", "name", "itemprop")) {
            if (tag.hasAttr(key)) {
                return tag.attr(key).strip().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private void addTimes(Document document) {
        for (Element marked : document.select("[itemprop=datePublished], time[pubdate]")) {
            addTime(marked);
        }
        List<Element> times = afterHeading(document.select("h1, time")).stream()
                .filter(element -> element.normalName().equals("time") && Boilerplate.isShown(element))
                .limit(MOST_TIMES)
                .toList();
        times.stream().filter(time -> PUBLISHED.matcher(words(time)).find()).forEach(this::addTime);
        times.stream().filter(time -> !CHANGED.matcher(words(time)).find()).forEach(this::addTime);
        afterHeading(document.body().getAllElements()).stream()
                .filter(element -> element.attributesSize() > 0
                        && Boilerplate.isShown(element)
                        && !CHANGED.matcher(words(element)).find())
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> isMoment(attribute.getKey(), attribute.getValue()))
                .limit(MOST_TIMES)
                .forEach(attribute -> add(attribute.getValue(), "time"));
    }

    /** Whether an attribute of an element of whatever name holds a date: {@code data-timestamp="1725336199000"}. */
    private static boolean isMoment(String key, String value) {
        return (key.equals("datetime")
                        || key.startsWith("data-")
                                && (key.contains("date") || key.contains("time") || key.contains("publish")))
                && !CHANGED.matcher(key).find()
                && value.length() <= LONGEST
                && MOMENT.matcher(value).matches();
    }

    /** What the page's own program knows: the first date of publication that stands there in so many words. */
    private void addScripts(Document document) {
        for (Element script : document.select("script:not([src])")) {
            Matcher date = IN_SCRIPT.matcher(script.data());
            if (date.find()) {
                add(date.group(1), "script");
                return;
            }
        }
    }

    /** What follows the first heading, then what stands before it. */
    private static List<Element> afterHeading(List<Element> elements) {
        int heading = 0;
        while (heading < elements.size() && !elements.get(heading).normalName().equals("h1")) {
            heading++;
        }
        List<Element> ordered = new ArrayList<>(elements.subList(heading, elements.size()));
        ordered.addAll(elements.subList(0, heading));
        return ordered;
    }

    /** Days in words: where a date is said to stand, then near the heading. */
    private void addTexts(Document document) {
        List<Element> texts = new ArrayList<>(document.select("[class*=date], [class*=time], [class*=publish]").stream()
                .limit(MOST_TIMES)
                .toList());
        Element body = document.body();
        afterHeading(body.getAllElements()).stream()
                .filter(element -> !element.normalName().equals("h1"))
                .limit(MOST_TIMES)
                .forEach(texts::add);
        for (Element dated : texts) {
            if (Boilerplate.isShown(dated)) {
                String text = Blocks.shortText(dated, LONGEST);
                if (text != null && !WrittenDays.isChange(text)) {
                    String day = written.find(text);
                    if (day != null) {
                        dates.add(new Dated(day, "text"));
                    }
                }
            }
        }
    }

    /** The day that an address holds, or null. */
    static String inAddress(String url) {
        Matcher matcher = IN_ADDRESS.matcher(url == null ? "" : url);
        return matcher.find() ? matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3) : null;
    }

    private static String words(Element time) {
        return (time.className() + " " + time.attr("itemprop") + " "
                        + (time.parent() == null ? "" : time.parent().className()))
                .toLowerCase(Locale.ROOT);
    }

    private void addTime(Element time) {
        for (String key : List.of("datetime", "content", "title")) {
            add(time.attr(key), "time");
        }
        add(time.text(), "time");
    }

    private void add(String value, String source) {
        String date = value == null ? "" : value.strip();
        if (date.isEmpty() || date.length() > LONGEST) {
            return;
        }
        if (EPOCH.matcher(date).matches()) {
            long number = Long.parseLong(date);
            date = (date.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number)).toString();
        }
        dates.add(new Dated(date, source));
        Matcher day = DAY.matcher(date);
        if (day.matches()) {
            dates.add(new Dated(day.group(1), source));
        }
        String said = written.find(date);
        if (said != null) {
            dates.add(new Dated(said, source));
        }
    }
}
