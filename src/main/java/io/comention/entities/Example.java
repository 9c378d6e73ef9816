package io.comention.entities;

import io.comention.job.AliasKind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a list that shows what an entity's aliases find: the spans, and nothing else.
 *
 * @param place file and line where it is listed
 */
public record Example(String text, List<Span> spans, String place) implements Serializable {
    private static final Pattern SPAN = Pattern.compile("\\[([^\\[\\]|]+)(?:\\|([a-z]+))?\\]");

    /**
     * A mention that must be found.
     *
     * @param kind its alias kind, or null for any
     */
    public record Span(int begin, int end, AliasKind kind) implements Serializable {}

    /**
     * The example that {@code [Moscow|metonym] has said it} describes.
     *
     * @throws IllegalArgumentException where brackets are left over or a kind is unknown, in words for the user
     */
    static Example of(String marked, String place) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        Matcher matcher = SPAN.matcher(marked);
        int after = 0;
        while (matcher.find()) {
            text.append(marked, after, matcher.start());
            int begin = text.length();
            text.append(matcher.group(1));
            spans.add(new Span(begin, text.length(), kind(matcher.group(2))));
            after = matcher.end();
        }
        text.append(marked, after, marked.length());
        if (text.indexOf("[") >= 0 || text.indexOf("]") >= 0) {
            throw new IllegalArgumentException("expected mentions as [Moscow] or [Moscow|metonym]");
        }
        return new Example(text.toString(), List.copyOf(spans), place);
    }

    private static AliasKind kind(String name) {
        if (name == null) {
            return null;
        }
        try {
            return AliasKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("there is no alias kind '" + name + "'", e);
        }
    }
}
