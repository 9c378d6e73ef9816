package io.comention.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.pages.Page.Dated;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String FIRST = "The harbour was closed for three days after the storm, the port office said.";
    private static final String SECOND = "Ships waited off the coast until the pilots could leave again on Thursday.";
    private static final String THIRD = "Nobody was hurt, but two cranes fell into the water and must be replaced.";
    private static final String BODY =
            "<p>" + FIRST + "</p><p>" + SECOND + "</p><h2>After the storm</h2><p>" + THIRD + "</p>";
    private static final String TEXT = FIRST + "\n\n" + SECOND + "\n\nAfter the storm\n\n" + THIRD;

    private static Page page(String head, String body) {
        return read("<!DOCTYPE html><html lang=\"en-GB\"><head>" + head + "</head><body>" + body + "</body></html>");
    }

    private static Page read(String html) {
        return Pages.read(html.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static String linked(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    @Test
    void linkedDataComesFirst() {
        Page page = page(
                linked("""
                        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Harbour &amp; storm",
                         "datePublished": "2024-03-05T06:07:08+01:00", "inLanguage": "en-US",
                         "publisher": {"@type": "Organization", "name": "Port Gazette"}}""")
                        + "<meta property=og:site_name content=Site><meta property=article:published_time content=2020>"
                        + "<link rel=canonical href=https://port.example/a>",
                "<h1>Harbour &amp; storm</h1>" + BODY);

        assertThat(page)
                .usingRecursiveComparison()
                .ignoringFields("dates")
                .isEqualTo(new Page("Harbour & storm", TEXT, null, "https://port.example/a", "Port Gazette", "en"));
        assertThat(page.dates()).first().isEqualTo(new Dated("2024-03-05T06:07:08+01:00", "json-ld"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"@type\": \"BreadcrumbList\"}, {\"@type\": [\"Thing\", \"ReportageNewsArticle\"], NODE}]",
                "{\"@graph\": [{\"@type\": \"WebPage\", \"datePublished\": \"1999\"}, {\"@type\": \"Article\", NODE}]}",
                "{\"@type\": \"WebPage\", \"mainEntity\": {\"@type\": \"http://schema.org/NewsArticle\", NODE}}",
                "<!-- {\"@type\": \"BlogPosting\", NODE, } -->",
                "{\"@type\": \"Person\"}\n{\"@type\": \"NewsArticle\", NODE}",
                "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Storm&quot;,"
                        + "&quot;datePublished&quot;: &quot;2024-03-05&quot;}",
                "{\"@type\": \"NewsArticle\", \"headline\": \"Storm\","
                        + " \"datePublished\": {\"@type\": \"Date\", \"@value\": \"2024-03-05\"}}",
                "//<![CDATA[\n{\"@type\": \"NewsArticle\", \"x\": \"a\nb\", NODE};\n//]]>",
                "{\"@type\": \"NewsArticle\", NODE, \"broken\": \"no end",
                "{\"@type\": \"NewsArticle\", \"x\": \"a \"quoted\" word\", NODE}"
            })
    void linkedDataIsFoundInEveryForm(String json) {
        Page page =
                page(linked(json.replace("NODE", "\"headline\": \"Storm\", \"datePublished\": \"2024-03-05\"")), BODY);

        assertThat(page.title()).isEqualTo("Storm");
        assertThat(page.dates()).first().isEqualTo(new Dated("2024-03-05", "json-ld"));
        assertThat(page.text()).isEqualTo(TEXT);
    }

    @Test
    void ofSeveralArticlesThatOfThePageIsTaken() {
        Page page = page(
                "<meta property=og:title content='Storm over the harbour'>"
                        + linked("[{\"@type\": \"NewsArticle\", \"headline\": \"Other\", \"datePublished\": \"2001\"},"
                                + "{\"@type\": \"NewsArticle\", \"headline\": \"Storm over the harbour\","
                                + " \"datePublished\": \"2002\"}]"),
                BODY);

        assertThat(page.title()).isEqualTo("Storm over the harbour");
        assertThat(page.dates()).first().isEqualTo(new Dated("2002", "json-ld"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta property='article:published_time' content='2024-03-05T06:07:08Z'> | 2024-03-05T06:07:08Z | meta",
                "<meta name='DC.date.issued' content='2024-03-05'> | 2024-03-05 | meta",
                "<meta name='x-publication-date' content='2024-03-05'> | 2024-03-05 | meta",
                "<meta name='last-modified-date' content='2024-03-06'><time datetime='2024-03-05'>x</time>"
                        + " | 2024-03-05 | time",
                "<h1>A</h1><time class=updated datetime='2024-03-06'>x</time><time datetime='2024-03-05'>x</time>"
                        + " | 2024-03-05 | time",
                "<time datetime='2024-03-04'>x</time><h1>A</h1><time datetime='2024-03-05'>x</time>"
                        + " | 2024-03-05 | time",
                "<span itemprop=datePublished content='2024-03-05'></span> | 2024-03-05 | time",
                "<h1>A</h1><div class=post-date>Published on 5 March 2024, 10:15</div> | 2024-03-05 | text",
                "<h1>A</h1><div>March 5, 2024</div> | 2024-03-05 | text",
                "<h1>A</h1><div>05.03.2024</div> | 2024-03-05 | text",
                "<h1>A</h1><div>25/03/2024</div> | 2024-03-25 | text",
                "<meta property='rnews:datePublished' content='2024-03-05'> | 2024-03-05 | meta",
                "<meta name='creation_date' content='2024-03-05'> | 2024-03-05 | meta",
                "<meta name='creation_date' content='2024-03-04'><meta name='my-pubdate' content='2024-03-05'>"
                        + " | 2024-03-05 | meta",
                "<h1>A</h1><x-stamp data-timestamp='1709618828'>x</x-stamp> | 2024-03-05T06:07:08Z | time",
                "<h1>A</h1><i data-update-time='2024-03-06'></i><i data-date='2024-03-05'></i> | 2024-03-05 | time",
                "<script>a={\"publishedAt\":\"2024-03-05T06:07:08Z\"}</script> | 2024-03-05T06:07:08Z | script",
                "<link rel=canonical href='https://a.example/2024/03/05/storm'> | 2024-03-05 | url",
                "<meta name=pubdate content=1709618828> | 2024-03-05T06:07:08Z | meta"
            })
    void datesAreFoundWhereverPagesPutThem(String head, String date, String source) {
        assertThat(page(head, BODY).dates()).first().isEqualTo(new Dated(date, source));
    }

    @ParameterizedTest
    @CsvSource({
        "de, 5. M\u00e4rz 2024",
        "fr, 5 mars 2024",
        "es, 5 de marzo de 2024",
        "ru, 5 \u043c\u0430\u0440\u0442\u0430 2024",
        "tr, 5 Mart 2024",
        "it, 5 marzo 2024",
        "pt, 5 de março de 2024",
        "pl, 5 marca 2024",
        "hu, 2024. m\u00e1rcius 5.",
        "ar, \u0665 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0664",
        "ja, 2024\u5e743\u67085\u65e5 10\u664215\u5206",
        "zh, 2024\u5e7403\u670805\u65e5",
        "ko, 2024\ub144 3\uc6d4 5\uc77c",
        "ko, 2024.03.05. 10:15",
        "lt, 2024-03-05 10:15",
        "es, 05/03/2024",
        "en, 'Sat, Mar 5, 2024'",
        "sv, 5 mars 2024",
        "en, 5. M\u00e4rz 2024",
    })
    void daysInWordsAreReadInThePagesLanguage(String language, String day) {
        assertThat(WrittenDays.in(language).find("x " + day + " y")).isEqualTo("2024-03-05");
    }

    @Test
    void aPageThatDoesNotNameItsLanguageHasItsDaysReadTo() {
        assertThat(WrittenDays.in(null).find("le 5 mars 2024")).isEqualTo("2024-03-05");
        assertThat(WrittenDays.in("xx").find("5 \u043c\u0430\u0440\u0442\u0430 2024"))
                .isEqualTo("2024-03-05");
        assertThat(WrittenDays.in(null).find("05/03/2024")).isNull();
        assertThat(WrittenDays.in("de").find("31. Februar 2024, 12.13.2024")).isNull();
    }

    @Test
    void aDayThatCouldBeAMonthIsNotRead() {
        assertThat(WrittenDays.in("en").find("05/03/2024")).isNull();
        assertThat(WrittenDays.in("en").find("5 Smarch 2024")).isNull();
    }

    @Test
    void whatStandsAroundTheArticleIsLeftOut() {
        String more = "<p>Ten ways to spend a rainy afternoon by the sea, chosen by our readers last week.</p>";
        Page page = page(
                "<title>Storm closes the harbour - Port Gazette</title>",
                "<nav><ul><li><a href=/>News</a></li></ul></nav><div class=cookie-banner>" + more + "</div>"
                        + "<article><h1>Storm closes the harbour</h1><p class=byline>By our reporter</p>"
                        + "<figure><img src=a><figcaption>The harbour on Monday, seen from the lighthouse at noon."
                        + "</figcaption></figure><div class=body>"
                        + BODY.replace(
                                "<h2>",
                                "<div class='related-articles'>" + more
                                        + "</div><p><a href=/x>Read more: the last storm"
                                        + " and what it cost the town in the end</a></p><p>Advertisement</p><h2>")
                        + "</div><div class=newsletter-signup>" + more + "</div></article>"
                        + "<aside>" + more + "</aside><section id=comments>" + more + "</section>"
                        + "<footer><p>All rights reserved by the paper and by those who wrote for it.</p></footer>");

        assertThat(page.text()).isEqualTo(TEXT);
        assertThat(page.title()).isEqualTo("Storm closes the harbour");
    }

    @Test
    void nothingIsTakenOfWhatFollowsAnEnding() {
        assertThat(page("", BODY + "<h3>Related stories</h3><p>" + FIRST + " Twice.</p>")
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void linesAndPlainBlocksAreParagraphsToo() {
        assertThat(page("", "<div>" + FIRST + "<br><br>" + SECOND + "</div>").text())
                .isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(page("", "<div><div>" + FIRST + "</div><div>" + SECOND + "</div></div>")
                        .text())
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void whatOtherArticlesSayOfThemselvesIsLeftOut() {
        String teaser = "<div><div><h3><a href=/b>The last storm</a></h3></div><p>What it cost the town, told by those"
                + " who stood on the pier and by those who paid.</p><span>2 May</span></div>";
        assertThat(page("", "<div>" + BODY + teaser.repeat(6) + "</div>").text())
                .isEqualTo(TEXT);
        String anchored = BODY.replace("<h2>After the storm</h2>", "<h2><a href='#after'>After the storm</a></h2>");
        assertThat(page("", anchored).text()).isEqualTo(TEXT);
    }

    @Test
    void aStandfirstBelowTheHeadlineBelongsToTheText() {
        String standfirst = "Three days without ships: how the town lived through the storm of the year";
        assertThat(page(
                                "",
                                "<header><h1>Storm</h1><p class=article__standfirst>" + standfirst
                                        + "</p></header><div>" + BODY + "</div>")
                        .text())
                .isEqualTo(standfirst + "\n\n" + TEXT);
    }

    @Test
    void aPageThatIsLaidOutInTablesIsStillRead() {
        assertThat(page(
                                "",
                                "<table><tr><td><a href=/>Home</a></td><td>" + FIRST + "<br><br>" + SECOND
                                        + "</td></tr></table>")
                        .text())
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leia também: o que se sabe sobre a tempestade",
                "Czytaj także: sztorm zamknął port na trzy dni",
                "\u95a2\u9023\u8a18\u4e8b\uff1a\u6e2f\u306f\u4e09\u65e5\u9593\u9589\u9396",
                "Siehe auch: Was der letzte Sturm gekostet hat",
            })
    void linesThatPointElsewhereAreLeftOut(String line) {
        assertThat(page("", BODY.replace("<h2>", "<p>" + line + "</p><h2>")).text())
                .isEqualTo(TEXT);
    }

    @Test
    void aBodyAroundWhichANameIsMisleadingIsStillRead() {
        assertThat(page("", "<div class='sidebar-widget'><h1>A</h1>" + BODY + "</div>")
                        .text())
                .isEqualTo(TEXT);
        String wrapped = BODY.replace("<p>", "<div class='ad-wrapper'><p>").replace("</p>", "</p></div>");
        assertThat(page("", wrapped).text()).isEqualTo(TEXT);
    }

    @Test
    void theShownParagraphsArePreferredToATruncatedBodyInTheData() {
        String json = "{\"@type\": \"NewsArticle\", \"articleBody\": \"" + FIRST + " Ships waited...\"}";
        assertThat(page(linked(json), BODY).text()).isEqualTo(TEXT);
    }

    @Test
    void aBodyThatOnlyTheDataHoldIsReadWithoutItsMarkup() {
        String json = "{\"@type\": \"NewsArticle\", \"articleBody\": \"&lt;p&gt;" + FIRST + "&lt;/p&gt;&lt;p&gt;"
                + SECOND + "&lt;/p&gt;\\n<p>" + THIRD + " " + THIRD + "</p>\"}";
        assertThat(page(linked(json), "<div id=app></div>").text())
                .isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD + " " + THIRD);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, text/html; charset=utf-8, ''",
        "windows-1251, text/html; charset=windows-1251, ''",
        "windows-1252, text/html;charset=ISO-8859-1, ''",
        "windows-1251, , <meta charset=windows-1251>",
        "windows-1251, text/html, <meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
        "UTF-8, text/html; charset=no-such-charset, ''",
        "UTF-8, , ''",
        "UTF-8, , <meta charset=utf-16>",
        "GBK, text/html; charset=gb2312, ''",
        "windows-31j, , <meta charset=Shift_JIS>",
    })
    void theCharsetIsThatOfTheHeaderElseThatOfThePage(String charset, String contentType, String head) {
        String word =
                switch (charset) {
                    case "windows-1251" -> "\u041c\u043e\u0441\u043a\u0432\u0430";
                    case "GBK" -> "\u6731\u9555\u57fa"; // the second is not in GB 2312
                    case "windows-31j" -> "\u2460\u6e2f"; // the first is not in JIS X 0208
                    default -> "\u201cCaf\u00e9\u201d";
                };
        byte[] bytes = ("<html><head>" + head + "<title>" + word + "</title></head></html>")
                .getBytes(Charset.forName(charset));
        assertThat(Pages.read(bytes, contentType, null).title()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, \u041a\u043e\u0440\u0430\u0431\u043b\u0438 \u0436\u0434\u0430\u043b\u0438 \u0443"
                + " \u0431\u0435\u0440\u0435\u0433\u0430 \u0434\u043e \u0447\u0435\u0442\u0432\u0435\u0440\u0433\u0430",
        "windows-1252, Le port \u00e9tait ferm\u00e9 apr\u00e8s la temp\u00eate et les bateaux ont \u00e9t\u00e9 retard\u00e9s"
    })
    void aPageThatDeclaresNoneAndIsNotUtf8HasItsCharsetGuessed(String charset, String text) {
        byte[] bytes = ("<html><body><p>" + (text + ". ").repeat(5) + "</p>").getBytes(Charset.forName(charset));
        assertThat(Pages.read(bytes, null, null).text()).startsWith(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsMoreThanTheHeader(String charset) {
        byte[] bytes = "\uFEFF<title>Caf\u00e9</title>".getBytes(Charset.forName(charset));
        assertThat(Pages.read(bytes, "text/html; charset=windows-1251", null).title())
                .isEqualTo("Caf\u00e9");
    }

    @Test
    void nothingOfAHostilePageIsRunExpandedOrKept() {
        String nested = "<div>".repeat(20_000) + BODY + "<b>".repeat(5_000);
        assertThat(read(nested).text()).isEqualTo(TEXT);
        assertThat(page("", "<p title='" + "x".repeat(2_000_000) + "'>" + FIRST + "</p><p>" + SECOND)
                        .text())
                .isEqualTo(FIRST + "\n\n" + SECOND);
        String entities = "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>"
                + "<!ENTITY c SYSTEM 'file:///etc/passwd'>]><p>" + FIRST + " &b;&c;</p>";
        assertThat(read(entities).text()).contains(FIRST + " &b;&c;");
        assertThat(page("", "<p>" + FIRST + "<script>document.write('x')</script>\0</p>")
                        .text())
                .isEqualTo(FIRST);
        assertThat(page(linked("[".repeat(100_000)), BODY).text()).isEqualTo(TEXT);
        assertThat(page(linked("{\"@graph\":".repeat(900) + "1" + "}".repeat(900)), BODY)
                        .text())
                .isEqualTo(TEXT);
        assertThat(page(linked("[" + "{\"@type\":\"Article\"},".repeat(50_000) + "1]"), BODY)
                        .text())
                .isEqualTo(TEXT);
        assertThat(page("<meta property=og:title content='" + " ".repeat(1_000_000) + "|'>", BODY)
                        .text())
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\0\0\0", "<", "<html", "not a page", "<p", "<script>", "<!--", "<![CDATA[", "\u00ff\u00fe"})
    void anythingCanBeRead(String html) {
        assertThat(read(html).dates()).isEmpty();
    }
}
