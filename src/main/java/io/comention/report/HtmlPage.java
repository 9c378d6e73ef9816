package io.comention.report;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.report.charts.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A page with its style sheet and script in it.
 *
 * <p>Its policy lets the browser apply that style and run that script, known by their digests, and forbids all else:
 * whatever an article smuggles in is neither run nor fetched.
 */
final class HtmlPage {
    private static final List<String> SECTIONS =
            List.of("coverage", "focus", "strongest", "matrix", "movers", "evidence", "method");

    private HtmlPage() {}

    static String of(String title, Markup body) {
        String text = body.toString();
        String style = resource("charts.css") + resource("report.css") + switching();
        String script = resource("report.js");
        String head = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + new Markup()
                        .empty(
                                "meta",
                                "http-equiv",
                                "Content-Security-Policy",
                                "content",
                                "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(script)
                                        + "'; base-uri 'none'; form-action 'none'")
                        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                        .empty("meta", "name", "referrer", "content", "no-referrer")
                        .empty("meta", "name", "color-scheme", "content", "light dark")
                        .element("title", title + " · comention")
                + "\n<style>" + style + "</style>\n</head>\n<body>\n";
        Markup links = new Markup().element("a", "Skip to the focus", "class", "skip", "href", "#focus");
        links.open("nav", "aria-label", "Sections").open("ul");
        SECTIONS.stream()
                .filter(section -> text.contains("<section id=\"" + section + "\""))
                .forEach(section -> links.open("li")
                        .element(
                                "a",
                                section.substring(0, 1).toUpperCase(Locale.ROOT) + section.substring(1),
                                "href",
                                "#" + section)
                        .close("li"));
        links.close("ul").close("nav");
        return head + links + "\n<main>\n" + text + "\n</main>\n<script>" + script + "</script>\n</body>\n</html>\n";
    }

    /** The rules by which the chosen buttons show their curve: one for each choice that there can be. */
    private static String switching() {
        StringBuilder rules = new StringBuilder("@supports selector(:has(*)){.lead .curve,.lead .table{display:none}");
        for (Unit unit : Unit.values()) {
            for (Granularity granularity : Granularity.values()) {
                String chosen = ".lead:has(.unit-" + unit.id() + ":checked,.charts[data-unit=" + unit.id()
                        + "]):has(.period-" + granularity.id() + ":checked,.charts[data-period=" + granularity.id()
                        + "])";
                String shown = ".unit-" + unit.id() + ".period-" + granularity.id();
                rules.append(chosen).append(" .table").append(shown).append("{display:block}");
                for (String kinds : List.of("all", "name-demonym", "name")) {
                    rules.append(chosen)
                            .append(":has(.kinds-")
                            .append(kinds)
                            .append(":checked,.charts[data-kinds=")
                            .append(kinds)
                            .append("]) .curve")
                            .append(shown)
                            .append(".kinds-")
                            .append(kinds)
                            .append("{display:block}");
                }
            }
        }
        return rules.append("}").toString();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
