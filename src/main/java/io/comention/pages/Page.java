package io.comention.pages;

import java.util.List;

/**
 * What a web page says of the article that it shows. Whatever it does not say is null.
 *
 * @param text paragraphs with blank lines between them; empty where there are none
 * @param dates when it may have been published, the most trustworthy first
 * @param url its canonical address
 * @param source the outlet's name
 * @param language a language tag such as en-GB
 */
public record Page(String title, String text, List<Dated> dates, String url, String source, String language) {
    /**
     * A date as the page writes it.
     *
     * @param source where on the page it stands: json-ld, meta, time, text or url
     */
    public record Dated(String date, String source) {}
}
