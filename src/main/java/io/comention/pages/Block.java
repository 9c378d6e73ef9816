package io.comention.pages;

import org.jsoup.nodes.Element;

/**
 * A run of text between two breaks of a page.
 *
 * @param element the innermost block element around it
 * @param text its text with single spaces
 * @param linked how many of its characters are inside links
 */
record Block(Element element, String text, int linked) {
    private static final String ENDS = ".!?…:;\"'”’»“।。！？؟)";

    boolean isHeading() {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    boolean isItem() {
        for (Element at = element; at != null; at = at.parent()) {
            switch (at.normalName()) {
                case "li", "dd", "dt", "td", "th" -> {
                    return true;
                }
                case "div", "section", "article", "main", "body" -> {
                    return false;
                }
                default -> {
                    // goes on to what is around it
                }
            }
        }
        return false;
    }

    boolean isParagraph() {
        String tag = element.normalName();
        return tag.equals("p") || tag.equals("blockquote") || tag.equals("pre");
    }

    double linkDensity() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    /** Its length, where a character of Chinese, Japanese or Korean tells as much as three others. */
    int weight() {
        int weight = text.length();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u2E80' && text.charAt(i) <= '\uD7FF') {
                weight += 2;
            }
        }
        return weight;
    }

    boolean endsSentence() {
        return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
