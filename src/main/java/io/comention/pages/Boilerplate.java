package io.comention.pages;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What on a page is not the article: by its element, by what it is named, by what it says. */
final class Boilerplate {
    /** Never read, whatever they hold. */
    private static final Set<String> MUTE =
            Set.of("script", "style", "noscript", "template", "iframe", "head", "title", "textarea");
    /** Not read, unless much of the page's text stands inside, as where one of them is never closed. */
    private static final Set<String> BESIDE = Set.of(
            "nav",
            "aside",
            "footer",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "label",
            "table",
            "svg",
            "math",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "picture",
            "img",
            "select",
            "option",
            "button",
            "input",
            "map",
            "progress",
            "meter",
            "datalist",
            "dialog",
            "menu");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "dialog",
            "alertdialog",
            "alert",
            "search",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "form",
            "status",
            "tooltip");
    /** Words in class names and ids, each a whole word there. */
    private static final Pattern NAMES = Pattern.compile("(?:^|[^a-z])(?:"
            + "related|relateds?|recommend(?:ed|ations?|er)?|recirc(?:ulation)?|more-(?:from|on|news|stories|articles|like)"
            + "|read-?more|read-?next|readmore|up-?next|most-?(?:read|popular|viewed|shared)|popular|trending|trends?"
            + "|newsletters?|signup|sign-up|subscri(?:be|ption|ptions|ber)|paywall|regwall|piano|premium-?(?:box|wall|offer)"
            + "|promos?|promotions?|promoted|teasers?|advert(?:s|isement|ising|orial)?|ads?|ad-?(?:slot|unit|container|wrapper|box|label)"
            + "|sponsor(?:ed|s)?|taboola|outbrain|dfp|banner|cookies?|consent|gdpr|cmp|onetrust|didomi"
            + "|share|shares|sharing|socials?|social-?(?:media|share|links|bar)|sharebar|follow|followus"
            + "|comments?|disqus|respond|reactions?|captions?|credits?|photo-?credit|copyright|galler(?:y|ies)|slideshow"
            + "|lightbox|carousel|slider|swiper|breadcrumbs?|tags?|tag-?list|keywords|topics?|categor(?:y|ies)"
            + "|bylines?|author-?(?:bio|box|info|card|name)?|authors|bio|dateline-?meta|timestamp|publish(?:ed)?-?(?:date|time)|metadata"
            + "|sidebar|side-?bar|rail|widgets?|footer|foot|navbar|nav|menu|toolbar|masthead|topbar|skip-?link"
            + "|modal|popup|pop-?up|overlay|toast|tooltip|flyout|off-?canvas|login|signin|register"
            + "|embed(?:s|ded)?|tweet|twitter-?tweet|instagram-?media|fb-?post|player|video-?(?:player|container)"
            + "|print-?only|screen-?reader(?:-?text)?|sr-only|visually-?hidden|visuallyhidden|hidden"
            + "|poll|quiz|survey|donat(?:e|ion)|contribut(?:e|ion)|donation-?box|app-?(?:banner|promo|download)|disclaimer|jump-?to|toc"
            + "|table-?of-?contents|correction-?form|feedback|whatsapp|telegram|copy-?link|infobox|factbox|affiliate"
            + ")(?:$|[^a-z])");

    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private static final Pattern PHRASES = Pattern.compile(
            "^(?:advertisement|publicidad|anzeige|werbung|publicité|реклама|advertising|ad|sponsored|continue reading.*"
                    + "|story continues( below.*)?|article continues( below.*)?|read more.*|read also.*|see also.*|also read.*|related( (articles?|stories|news|topics))?:?.*"
                    + "|more (on|from|about|news|stories) .*|(sign|signing) up (for|to) .*|subscribe .*|click here .*|follow (us|.* on (twitter|facebook|x|instagram|google news)).*"
                    + "|share (this|on|via) .*|download (our|the) .* app.*|join (our|the) .*(whatsapp|telegram|channel|newsletter).*"
                    + "|leia (também|mais).*|veja (também|mais).*|saiba mais.*|leggi anche.*|lees (ook|meer).*|läs (också|även|mer).*|les også.*|læs også.*"
                    + "|(czytaj|zobacz|przeczytaj) (także|też|również).*|kapcsolódó( cikk.*)?|διαβάστε (επίσης|ακόμα).*|اقرأ (أيضا|أيضًا|أيضاً|المزيد).*|بیشتر بخوانید.*"
                    + "|関連記事.*|あわせて読みたい.*|続きを読む.*|【関連.*|관련 ?기사.*|相关(阅读|新闻|链接).*|延伸阅读.*|延伸閱讀.*|相關(新聞|報導).*|责任编辑.*"
                    + "|siehe auch.*|(zum|mehr dazu|das) thema:.*|auch lesen:.*|ver también.*|te puede interesar.*|voir aussi.*"
                    + "|lire aussi.*|à lire aussi.*|lisez aussi.*|lee también.*|leer más.*|más información.*|lesen sie (auch|mehr).*|mehr zum thema.*"
                    + "|lesen sie hier.*|auch interessant.*|читайте также.*|читать также.*|читайте також.*|ayrıca oku.*|ilgili haber.*|bunlar da ilginizi çekebilir.*"
                    + "|(watch|listen|look|photos|video)( now| to)? ?[:|].*|with files from .*|photos?:.*|copyright .*|© ?.*|all rights reserved.*|tous droits réservés.*|alle rechte vorbehalten.*"
                    + "|getty images|image (source|caption).*|(photo|image|picture|foto|credit|quelle|bild)( credit)?s?: .*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Headings under which nothing more of the article stands. */
    private static final Pattern ENDINGS = Pattern.compile(
            "(?:about the authors?|related( \\p{L}+)?|more (on|from|about|in|news|stories)\\b.*|read (more|next|also).*|recommended.*|comments?|leave a (reply|comment)|most (read|popular|viewed)"
                    + "|you (may|might) also (like|be interested).*|trending.*|latest (news|stories)|newsletters?|subscribe.*|sign up.*|share this.*|top stories|editor'?s'? picks?|what to read next|don't miss.*|tags?|topics?"
                    + "|mehr zum thema.*|lesen sie auch.*|weitere (artikel|themen|nachrichten).*|das könnte sie auch.*|kommentare?|à lire aussi.*|lire aussi.*|sur le même (sujet|thème).*|les plus lus|commentaires?"
                    + "|lee también.*|te puede interesar.*|noticias relacionadas.*|más noticias.*|lo más (leído|visto)|comentarios?|leggi anche.*|articoli correlati|читайте также.*|комментарии|читайте також.*|ilgili haberler.*|yorumlar"
                    + "|leia também.*|veja também.*|mais lidas|comentários|czytaj (także|też).*|zobacz (także|też).*|najczęściej czytane|komentarze"
                    + "|関連(記事|ニュース|キーワード).*|アクセスランキング.*|おすすめ.*|관련 ?기사.*|많이 본.*|相关(阅读|新闻|文章).*|延伸(阅读|閱讀).*|اقرأ أيضا.*|مواضيع ذات صلة.*"
                    + "|lees ook.*|läs (också|även|mer).*|les også.*|læs også.*)[:.：…]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_PHRASE = 160;

    private Boilerplate() {}

    static boolean isMute(Element element) {
        return MUTE.contains(element.normalName());
    }

    /** Whether an element, for what it is or how it is named, stands beside the article rather than in it. */
    static boolean isBeside(Element element) {
        String tag = element.normalName();
        if (BESIDE.contains(tag)
                || element.hasAttr("hidden")
                || "true".equals(element.attr("aria-hidden"))
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || HIDDEN.matcher(element.attr("style")).find()) {
            return true;
        }
        if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
            return false;
        }
        String names = element.className() + " " + element.id() + " " + element.attr("data-testid") + " "
                + element.attr("data-component") + " " + element.attr("data-module");
        return names.length() > 4 && NAMES.matcher(words(names)).find();
    }

    /** Class names in lower case, with the words of camelCase taken apart. */
    private static String words(String names) {
        String bounded = names.length() > 400 ? names.substring(0, 400) : names;
        return bounded.replaceAll("([a-z])([A-Z])", "$1-$2")
                .replace('_', '-')
                .replace(' ', '|')
                .toLowerCase(Locale.ROOT);
    }

    /** Whether it and all around it belongs to the article, as far as elements and names say. */
    static boolean isShown(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            String tag = at.normalName();
            if (isMute(at) || tag.equals("aside") || tag.equals("nav") || tag.equals("footer")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a heading says that what follows is no longer the article. */
    static boolean isEnding(String heading) {
        return heading.length() <= LONGEST_PHRASE && ENDINGS.matcher(heading).matches();
    }

    /** Whether a paragraph says what pages say around articles. */
    static boolean isPhrase(String text) {
        return text.length() <= LONGEST_PHRASE && PHRASES.matcher(text).matches();
    }
}
