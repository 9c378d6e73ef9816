package io.comention.commands;

import static io.comention.testing.Archives.bytes;
import static io.comention.testing.Archives.gzip;
import static io.comention.testing.Archives.page;
import static io.comention.testing.Archives.record;
import static io.comention.testing.Archives.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.Archives;
import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class RunPagesTest {
    private static final String FIRST = "Russia met the Taliban in the capital on Monday, the foreign ministry said.";
    private static final String SECOND = "Both sides agreed to meet again before the end of the year, it added.";
    private static final String DATED = "<html lang=en-GB><head><link rel=canonical href=https://port.example/talks>"
            + "<meta property=og:site_name content='Port Gazette'>"
            + "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Talks\","
            + " \"datePublished\": \"2024-03-05T23:30:00-02:00\"}</script></head><body><nav><a href=/>Home</a></nav>"
            + "<article><h1>Talks</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></article></body></html>";
    private static final String UNDATED = "<html><title>Undated talks</title><p>" + FIRST + "</p></html>";
    private static final String[] ARTICLE = {
        "source",
        "url",
        "title",
        "language",
        "published_date",
        "published_at",
        "date_precision",
        "date_source",
        "captured_at",
        "text"
    };

    @TempDir
    private Path folder;

    private CommandLine.Result run(String entry, String... options) {
        String job = SmallJob.in(folder, SmallJob.JOB.replace("{path: 'FOLDER/corpus/*', format: jsonl}", entry));
        return SmallJob.run(job, options);
    }

    private void runWell(String entry, String... options) {
        CommandLine.Result result = run(entry, options);
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    private List<String> rejects() {
        return TableRows.of(SmallJob.table(folder, "rejects"), "record", "reason", "chosen", "detail");
    }

    @Test
    void aFolderOfPagesIsReadPlainAndCompressed() {
        Corpora.write(folder.resolve("in/a.html.gz"), DATED);
        Corpora.write(folder.resolve("in/more/b.html"), UNDATED);
        Corpora.write(
                folder.resolve("in/more/2024-01-02.html"),
                UNDATED.replace("Undated", "Named").replace("met", "saw"));

        runWell("{path: 'FOLDER/in', format: html, path_pattern: '(?<date>[0-9-]{10})[.]html'}");

        assertThat(TableRows.of(SmallJob.table(folder, "articles"), ARTICLE))
                .containsExactly(
                        "Port Gazette | https://port.example/talks | Talks | en | 2024-03-06 | 2024-03-06T01:30:00Z | day"
                                + " | json-ld | null | " + FIRST + "\n\n" + SECOND,
                        "null | null | Named talks | en | 2024-01-02 | null | day | path | null | "
                                + FIRST.replace("met", "saw"));
        assertThat(rejects()).containsExactly("1 | missing_date | false | there is no date");
        assertThat(TableRows.of(SmallJob.table(folder, "pairs"), "unit", "entity_a", "entity_b", "n_ab"))
                .contains("sentence | russia | taliban | 2");
    }

    @Test
    void anArchiveGivesItsPagesAndSaysWhatElseItHolds() {
        byte[] again = new String(page("https://port.example/talks", DATED), java.nio.charset.StandardCharsets.UTF_8)
                .replace("T08:09:10Z", "T09:09:10Z")
                .replace("met the", "saw the")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Archives.write(
                folder.resolve("in/a.warc.gz"),
                gzip(record("warcinfo", null, bytes("software: x\r\n"))),
                gzip(page("https://port.example/talks", DATED)),
                gzip(page("https://www.post.example/undated", UNDATED)),
                gzip(response("https://port.example/gone", "404 Not Found", bytes("x"), "Content-Type: text/html")),
                gzip(again));
        Archives.write(
                folder.resolve("in/b.wet"),
                record(
                        "conversion",
                        "https://herald.example/2024/02/03/x",
                        bytes("Title\n" + FIRST),
                        "Content-Type: text/plain",
                        "WARC-Identified-Content-Language: eng"));

        runWell("{path: 'FOLDER/in/*', format: warc}");

        assertThat(TableRows.of(SmallJob.table(folder, "articles"), ARTICLE))
                .containsExactly(
                        "Port Gazette | https://port.example/talks | Talks | en | 2024-03-06 | 2024-03-06T01:30:00Z | day"
                                + " | json-ld | 2024-03-07T09:09:10Z | " + FIRST.replace("met", "saw") + "\n\n"
                                + SECOND,
                        "herald.example | https://herald.example/2024/02/03/x | Title | en | 2024-02-03 | null | day"
                                + " | url | 2024-03-07T08:09:10Z | " + FIRST);
        assertThat(rejects())
                .containsExactly(
                        "1 | not_a_page | true | a record of type warcinfo",
                        "2 | superseded | true | the id 'https://port.example/talks' is kept with another title or text",
                        "3 | missing_date | false | there is no date",
                        "4 | not_a_page | true | a response with status 404");
        assertThat(TableRows.of(SmallJob.table(folder, "inputs"), "records", "articles", "rejects"))
                .containsExactly("1 | 1 | 0", "5 | 1 | 4");
    }

    @Test
    void theCaptureStandsInForAMissingDateWhereTheJobSaysSo() {
        Archives.write(folder.resolve("in/a.warc"), page("https://www.post.example/undated", UNDATED));

        runWell("{path: 'FOLDER/in/*', format: warc}", "--set", "date_fallback=captured_at");

        assertThat(TableRows.of(SmallJob.table(folder, "articles"), ARTICLE))
                .containsExactly("post.example | https://www.post.example/undated | Undated talks | en | 2024-03-07 |"
                        + " 2024-03-07T08:09:10Z | day | captured_at | 2024-03-07T08:09:10Z | " + FIRST);
    }

    @Test
    void aTruncatedArchiveEndsTheRunByName() {
        byte[] member = gzip(page("https://port.example/talks", DATED));
        Path file = Archives.write(folder.resolve("in/a.warc.gz"), member, Arrays.copyOf(member, member.length / 2));

        CommandLine.Result result = run("{path: 'FOLDER/in/*', format: warc}");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .contains(file + ": the file cannot be read to its end: it ends too early; nothing was published");
    }
}
