package io.comention.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Cuts a page into blocks of text, leaving out what stands beside its article. */
final class Blocks {
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "mark",
            "q",
            "ruby",
            "rb",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "amp-link",
            "label");
    /** An element beside the article that holds this share of the page's paragraphs is around it, whatever its name. */
    private static final double TOO_MUCH = 0.4;

    /** With more, headings say nothing. */
    private static final int MOST_HEADINGS = 3;

    private static final int LONG_PARAGRAPH = 60;

    private final List<Block> blocks = new ArrayList<>();
    private final IdentityHashMap<Element, Integer> paragraphs = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Boolean> around = new IdentityHashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private int allParagraphs;
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private Element owner;

    private Blocks() {}

    static List<Block> of(Document document) {
        Blocks cut = new Blocks();
        Element body = document.body();
        cut.weigh(document);
        cut.owner = body;
        cut.walk(body, false);
        cut.end();
        return cut.blocks;
    }

    /** All text inside an element, or null where it is longer than that. */
    static String shortText(Element element, int most) {
        StringBuilder text = new StringBuilder();
        return append(element, text, most) ? text.toString().strip() : null;
    }

    private static boolean append(Element element, StringBuilder text, int most) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode characters) {
                text.append(' ').append(characters.text().strip());
            } else if (child instanceof Element inner && !append(inner, text, most)) {
                return false;
            }
            if (text.length() > most) {
                return false;
            }
        }
        return true;
    }

    /** How much paragraph text every element holds, and which ones stand around a heading or a marked body. */
    private void weigh(Document document) {
        Elements marks = document.select("[itemprop=articleBody]");
        Elements headings = document.select("h1");
        marks.addAll(headings.size() <= MOST_HEADINGS ? headings : headings.subList(0, 1));
        for (Element mark : marks) {
            for (Element at = mark; at != null && around.put(at, true) == null; ) {
                at = at.parent();
            }
        }
        for (Element paragraph : document.select("p, div, td, section, article, font, center")) {
            boolean whole = paragraph.normalName().equals("p");
            int length = (whole ? paragraph.text() : paragraph.ownText()).length();
            if (length >= LONG_PARAGRAPH) {
                allParagraphs += length;
                Set<String> names = new HashSet<>();
                for (Element at = paragraph; at != null; at = at.parent()) {
                    paragraphs.merge(at, length, Integer::sum);
                    names.add(at.className());
                }
                names.forEach(name -> named.merge(name, length, Integer::sum));
            }
        }
    }

    private boolean isLeftOut(Element element) {
        if (Boilerplate.isMute(element)) {
            return true;
        }
        if (!Boilerplate.isBeside(element)) {
            return false;
        }
        // Some pages wrap every paragraph: then all that are called the same are looked at together.
        int held = Math.max(
                paragraphs.getOrDefault(element, 0),
                element.className().isBlank() ? 0 : named.getOrDefault(element.className(), 0));
        return !around.containsKey(element) && (allParagraphs == 0 || held < TOO_MUCH * allParagraphs);
    }

    /** No deeper than the parser lets pages nest. */
    private void walk(Element element, boolean inLink) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode characters) {
                append(characters.getWholeText(), inLink);
            } else if (child instanceof Element inner) {
                String tag = inner.normalName();
                if (tag.equals("br")) {
                    lineBreak(inner);
                } else if (isLeftOut(inner)) {
                    if (!INLINE.contains(tag) && !owner.normalName().equals("p")) {
                        end();
                    }
                } else if (INLINE.contains(tag)) {
                    walk(inner, inLink || leadsAway(inner));
                } else {
                    end();
                    Element around = owner;
                    owner = inner;
                    walk(inner, inLink);
                    end();
                    owner = around;
                }
            }
        }
    }

    /** A link to a place on the page itself belongs to what stands there. */
    private static boolean leadsAway(Element element) {
        return element.normalName().equals("a") && !element.attr("href").startsWith("#");
    }

    /** One is white space; two with nothing between them end a paragraph. */
    private void lineBreak(Element br) {
        Node next = br.nextSibling();
        while (next instanceof TextNode blank && blank.isBlank()) {
            next = next.nextSibling();
        }
        if (next instanceof Element again && again.normalName().equals("br")) {
            end();
        } else {
            append(" ", false);
        }
    }

    private void append(String characters, boolean inLink) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0) {
                if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else {
                text.append(c);
                linked += inLink ? 1 : 0;
            }
        }
    }

    private void end() {
        String block = text.toString().strip();
        if (!block.isEmpty()) {
            blocks.add(new Block(owner, block, linked));
        }
        text.setLength(0);
        linked = 0;
    }
}
