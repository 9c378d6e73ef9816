package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Injections;
import io.comention.testing.SparkExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page of a corpus whose every word may be a script. */
@ExtendWith(SparkExtension.class)
class ReportCommandTest {
    @TempDir
    private static Path folder;

    private static String out;
    private static Path published;
    private static Document page;

    @BeforeAll
    static void run() throws IOException {
        String job = Injections.job(folder);
        out = folder.resolve("out").toString();
        CommandLine.Result result = CommandLine.run("run", job);
        assertThat(result.exitCode()).as(result.err()).isZero();
        published = folder.resolve("out/latest/report.html");
        page = Jsoup.parse(Files.readString(published));
    }

    @Test
    void itIsWrittenAgainTheSame() throws IOException {
        Path again = folder.resolve("again.html");
        CommandLine.Result result = CommandLine.run("report", out, "--to", again.toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("wrote " + again + ", ").contains(" kB, of run ");
        assertThat(again).hasSameBinaryContentAs(published);
    }

    @Test
    void whatIsThereStaysUnlessTold() throws IOException {
        Path there = Files.writeString(folder.resolve("there.html"), "mine");
        CommandLine.Result result = CommandLine.run("report", out, "--to", there.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("is there already; give --force to replace it");
        assertThat(there).hasContent("mine");
        assertThat(CommandLine.run("report", out, "--to", there.toString(), "--force")
                        .exitCode())
                .isZero();
        assertThat(there).hasSameBinaryContentAs(published);
    }

    @Test
    void aSnapshotIsNeverWrittenTo() {
        for (String file : List.of("out/latest/other.html", "out/latest/pairs/other.html", "out/snapshots/a.html")) {
            CommandLine.Result result =
                    CommandLine.run("report", out, "--to", folder.resolve(file).toString(), "--force");
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains("is in a snapshot, which nothing changes");
            assertThat(folder.resolve(file)).doesNotExist();
        }
    }

    @Test
    void noLinkLeadsIntoASnapshot() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), published);
        String before = Files.readString(published);
        CommandLine.Result result = CommandLine.run("report", out, "--to", link.toString(), "--force");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("is in a snapshot, which nothing changes");
        assertThat(published).hasContent(before);
    }

    @Test
    void aFolderWithoutARunIsNamed() {
        CommandLine.Result result =
                CommandLine.run("report", folder.resolve("nothing").toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("nothing").hasLineCount(1);
    }

    @Test
    void itSaysWhatTheCorpusIs() {
        int articles = 2 * Injections.KINDS.size() + Injections.ADDRESSES.size() + 12;
        assertThat(page.select("h1").text()).isEqualTo("evil " + Injections.EVIL);
        assertThat(page.select(".about").text()).isEqualTo("Made up " + Injections.EVIL);
        assertThat(page.select(".standfirst").text())
                .startsWith(articles + " articles in " + articles + " stories from ");
        assertThat(page.select(".facts").text()).contains("1 of " + (articles + 1) + " records: missing date 1");
    }

    @Test
    void itsFocusIsCounted() {
        int both = 2 * Injections.KINDS.size() + Injections.ADDRESSES.size() + 6;
        assertThat(page.select("#p0 .sum").text())
                .startsWith("Russia and Taliban are named together in " + both + " of " + (both + 6) + " articles: ");
        Element table = page.selectFirst("#p0 .table.unit-article.period-year table");
        Element last = table.select("tbody tr").last();
        assertThat(last.text()).startsWith("2012 ");
        assertThat(last.select("td").eachText()).startsWith("18", "12", "66.7 %");
    }

    @Test
    void everyFragmentLeadsSomewhereAndEveryIdIsUnique() {
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        Set<String> known = new HashSet<>(ids);
        List<String> fragments = new ArrayList<>();
        for (String attribute : List.of("href", "xlink:href")) {
            page.select("a").stream()
                    .map(link -> link.attr(attribute))
                    .filter(href -> href.startsWith("#"))
                    .map(href -> href.substring(1))
                    .forEach(fragments::add);
        }
        assertThat(fragments).hasSizeGreaterThan(30).allMatch(known::contains);
        page.select("[for]").eachAttr("for").forEach(id -> assertThat(known).contains(id));
        page.select("[aria-labelledby]").eachAttr("aria-labelledby").stream()
                .flatMap(labels -> List.of(labels.split(" ", -1)).stream())
                .forEach(id -> assertThat(known).contains(id));
    }

    @Test
    void everyChartHasItsTitleDescriptionAndTable() {
        assertThat(page.select("svg")).hasSizeGreaterThan(10).allSatisfy(svg -> {
            assertThat(svg.select("> title").text()).isNotEmpty();
            assertThat(svg.attr("role")).isIn("img", "group");
        });
        for (String section : List.of("coverage", "focus", "matrix")) {
            assertThat(page.select("#" + section + " details table"))
                    .as(section)
                    .isNotEmpty();
        }
    }

    @Test
    void noTextIsMarkupAndNoAddressAScript() {
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select(
                        "iframe, object, embed, base, img, link, video, audio, math, animate, [srcdoc], [action]"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .doesNotStartWith("on")
                        .isNotEqualTo("style")
                        .isNotEqualTo("src");
                if (attribute.getKey().endsWith("href")) {
                    assertThat(attribute.getValue()).matches("#[a-z0-9-]+|https://example\\.org/[^<>\"']+");
                }
            }
        }
        assertThat(page.select("a[href^=https]")).isNotEmpty().allSatisfy(link -> assertThat(link.attr("rel"))
                .contains("noopener"));
    }

    @Test
    void whatTheArticlesSayIsThereWordForWord() {
        String text = page.select("#evidence").text();
        List<String> shown = Injections.KINDS.stream()
                .filter(kind -> text.contains(kind.replaceAll("\\s+", " ").strip()))
                .toList();
        assertThat(shown).hasSizeGreaterThanOrEqualTo(30);
        assertThat(page.select("#evidence li")).allSatisfy(sentence -> {
            if (!sentence.select("mark").isEmpty()) {
                assertThat(sentence.select("mark.a").text()).isEqualTo("Russia");
                assertThat(sentence.select("mark.b").text()).isEqualTo("Taliban");
            }
        });
        assertThat(page.select("#evidence mark.a")).hasSizeGreaterThan(20);
    }

    @Test
    void itsPolicyKnowsItsStyleAndScriptAndNothingElse() throws Exception {
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src '"
                        + digest(page.selectFirst("style").data()) + "'; script-src '"
                        + digest(page.selectFirst("script").data()) + "'; base-uri 'none'; form-action 'none'");
    }

    private static String digest(String text) throws Exception {
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
