package io.comention.report.charts;

import java.util.regex.Pattern;

/**
 * What a chart says of itself to those who do not see it.
 *
 * @param id unique in the page: letters, digits, hyphens and underscores, from a letter
 * @param title what it shows
 * @param description what there is to see
 */
public record Caption(String id, String title, String description) {
    private static final Pattern SLUG = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*");

    public Caption {
        if (!SLUG.matcher(id).matches()) {
            throw new IllegalArgumentException("not an id: \"" + id + "\"");
        }
    }
}
