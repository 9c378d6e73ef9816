package io.comention.report.charts;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * SVG and HTML as text, and the only place that writes it: names are checked, values and text are escaped.
 *
 * <p>It does not check that tags are closed, since HTML may leave some out.
 */
public final class Markup {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");
    private static final Pattern IGNORED_IN_SCHEMES = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final StringBuilder written = new StringBuilder();

    /**
     * A start tag.
     *
     * @param attributes names and values in turn
     * @throws IllegalArgumentException at a name that is none, at {@code style}, {@code on…} and links to scripts
     */
    public Markup open(String tag, String... attributes) {
        startTag(tag, attributes);
        written.append('>');
        return this;
    }

    /** An end tag. */
    public Markup close(String tag) {
        written.append("</").append(checked(tag)).append('>');
        return this;
    }

    /** An element without content, as {@code <path …/>}. */
    public Markup empty(String tag, String... attributes) {
        startTag(tag, attributes);
        written.append("/>");
        return this;
    }

    /** Text, escaped. */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** An element that holds only text. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Markup that is built already, as it is. */
    public Markup raw(Markup other) {
        written.append(other.written);
        return this;
    }

    @Override
    public String toString() {
        return written.toString();
    }

    private void startTag(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attribute without a value in <" + tag + ">");
        }
        written.append('<').append(checked(tag));
        for (int i = 0; i < attributes.length; i += 2) {
            checkAttribute(attributes[i], attributes[i + 1]);
            written.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            written.append('"');
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name in markup: \"" + name + "\"");
        }
        return name;
    }

    private static void checkAttribute(String name, String value) {
        String lower = checked(name).toLowerCase(Locale.ROOT);
        if (lower.equals("style") || lower.startsWith("on")) {
            throw new IllegalArgumentException("the page's policy forbids the attribute " + name);
        }
        if (lower.equals("href") || lower.endsWith(":href") || lower.equals("src")) {
            String link = IGNORED_IN_SCHEMES.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
            if (link.startsWith("javascript:") || link.startsWith("vbscript:")) {
                throw new IllegalArgumentException("a link to a script: " + value);
            }
        }
    }

    private void escape(String text) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                case '\t', '\n' -> written.append((char) c);
                default -> written.appendCodePoint(isText(c) ? c : 0xFFFD);
            }
        }
    }

    private static boolean isText(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !Character.isISOControl(c) && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
