package io.comention.testing;

import io.comention.tables.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Files that are wrong in every way that we could think of, each with what has to become of its records.
 *
 * <p>Most files hold a good record before and one behind the bad one: what is wrong with one record must not touch
 * another. They are made for a job with {@link #LIMITS}.
 */
public final class HostileCorpus {
    /** Small enough that a test can go over them. */
    public static final String LIMITS =
            "limits: {record_bytes: 64k, unpacked_bytes: 1G, nesting: 50, article_characters: 20000,"
                    + " word_characters: 5000}\nfrom: 1990-01-01\nlanguages: [en]\nmax_reject_share: 1\n";

    private static final String BEFORE = Corpora.json("id", "before", "date", "2001-01-01", "title", "Rain");
    private static final String AFTER = Corpora.json("id", "after", "date", "2001-01-02", "title", "Sun");

    private final List<Case> cases = new ArrayList<>();

    /**
     * A file.
     *
     * @param name what is wrong with it; prefixes the ids of its articles
     * @param file its name
     * @param entry keys of its entry but for path and name
     * @param outcomes {@code article ID} or {@code NUMBER reason} of every record, sorted
     */
    public record Case(String name, String file, String entry, byte[] content, List<String> outcomes) {}

    private HostileCorpus() {}

    /** All cases. */
    public static List<Case> cases() {
        HostileCorpus corpus = new HostileCorpus();
        corpus.lines();
        corpus.characters();
        corpus.lengths();
        corpus.dates();
        corpus.fields();
        corpus.encodings();
        corpus.packed();
        corpus.delimited();
        corpus.otherFormats();
        corpus.cases.addAll(HostilePages.cases());
        return corpus.cases;
    }

    /** Writes every case into a folder of its own and gives the entries of a job. */
    public static String write(List<Case> cases, Path folder) {
        StringBuilder entries = new StringBuilder();
        for (Case one : cases) {
            Path file = folder.resolve(one.name()).resolve(one.file());
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, one.content());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            entries.append("  - {path: '")
                    .append(file)
                    .append("', name: '")
                    .append(one.name())
                    .append("'");
            entries.append(", ").append(one.entry()).append("}\n");
        }
        return entries.toString();
    }

    /** A line between two good ones that is no article. */
    private void bad(String name, String line, String reason) {
        bad(name, line.getBytes(StandardCharsets.UTF_8), reason);
    }

    private void bad(String name, byte[] line, String reason) {
        file(
                name,
                "jsonl",
                join(BEFORE + "\n", line, "\n" + AFTER + "\n"),
                "2 " + reason,
                "article before",
                "article after");
    }

    /** A line between two good ones that is an article, for all its looks. */
    private void good(String name, String line, String id) {
        file(
                name,
                "jsonl",
                join(BEFORE + "\n", line, "\n" + AFTER + "\n"),
                "article " + id,
                "article before",
                "article after");
    }

    private void file(String name, String ending, byte[] content, String... outcomes) {
        String format = ending.split("[.]", 2)[0].replace("txt", "text");
        entry(name, ending, "format: " + format, content, outcomes);
    }

    private void entry(String name, String ending, String entry, byte[] content, String... outcomes) {
        cases.add(one(name, ending, entry, content, outcomes));
    }

    static Case one(String name, String ending, String entry, byte[] content, String... outcomes) {
        List<String> expected = Arrays.stream(outcomes)
                .map(outcome -> outcome.replace("article ", "article " + name + ":"))
                .sorted()
                .toList();
        return new Case(name, "a." + ending, entry, content, expected);
    }

    private static byte[] join(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            all.writeBytes(part instanceof byte[] bytes ? bytes : ((String) part).getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }

    private static String record(String field, String json) {
        return "{\"id\": \"bad\", \"date\": \"2001-01-03\", \"title\": \"Wind\", \"text\": \"\"}"
                .replaceFirst("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": " + json.replace("\\", "\\\\"));
    }

    private void lines() {
        bad("no-json", "Once upon a time", "malformed");
        bad("cut-object", BEFORE.substring(0, BEFORE.length() - 4), "malformed");
        bad("array", "[" + BEFORE + "]", "malformed");
        bad("null", "null", "malformed");
        bad("text-only", "\"Wind\"", "malformed");
        bad("two-objects", "{} " + BEFORE, "malformed");
        bad("trailing-comma", "{\"title\": \"a\",}", "malformed");
        bad("comment", "{/* */ \"title\": \"a\"}", "malformed");
        bad("not-a-number", "{\"date\": NaN, \"title\": \"a\"}", "malformed");
        bad("same-key-twice", "{\"title\": \"a\", \"title\": \"a\"}", "malformed");
        bad("object-as-title", record("title", "{\"rendered\": \"a\"}"), "malformed");
        bad("list-as-text", record("text", "[\"a\"]"), "malformed");
        bad("deep", "{\"x\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}", "malformed");
        bad("endless-key", "{\"" + "k".repeat(60_000) + "\": 1}", "malformed");
        bad("zeros", new byte[100], "malformed");
        bad("raw-control-character", "{\"title\": \"a\u0007b\"}", "malformed");
        file("empty-lines", "jsonl", join("\n\n\r\n \t\n", BEFORE), "article before");
        file("empty-file", "jsonl", new byte[0]);
        file("no-line-feed-at-the-end", "jsonl", join(BEFORE), "article before");
    }

    private void characters() {
        bad("latin", record("title", "\"Malmö\"").getBytes(StandardCharsets.ISO_8859_1), "encoding");
        bad("overlong", join("{\"title\": \"", new byte[] {(byte) 0xC0, (byte) 0xAF}, "\"}"), "encoding");
        bad(
                "surrogate-bytes",
                join("{\"x\": \"", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, "\"}"),
                "encoding");
        bad(
                "above-unicode",
                join("{\"x\": \"", new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, "\"}"),
                "encoding");
        bad("cut-character", join("{\"x\": \"", new byte[] {(byte) 0xE2, (byte) 0x82}), "encoding");
        bad("half-a-pair", record("text", "\"a \\ud83d b\""), "encoding");
        bad("pair-the-wrong-way", record("id", "\"\\ude00\\ud83d\""), "encoding");
        good("mojibake", record("title", "\"CafÃ© donâ€™t\""), "bad");
        good("null-character", record("title", "\"a\\u0000b\""), "bad");
        good(
                "entities",
                record("text", "\"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]> &b; &#x41;\""),
                "bad");
    }

    private void lengths() {
        bad("long-line", record("text", "\"" + "a ".repeat(40_000) + "\""), "too_long");
        bad("long-article", record("text", "\"" + "a ".repeat(10_001) + "\""), "too_long");
        bad("long-word", record("text", "\"" + "a".repeat(5_001) + "\""), "too_long");
        bad("marks", record("text", "\"a" + "\u0301\u0316".repeat(600) + "\""), "too_long");
        bad("long-id", record("id", "\"" + "1".repeat(1_001) + "\""), "too_long");
        good("longest-word", record("text", "\"" + "a".repeat(5_000) + "\""), "bad");
    }

    private void dates() {
        bad("no-date", record("date", "null"), "missing_date");
        bad("blank-date", record("date", "\" \""), "missing_date");
        bad("zero-date", record("date", "\"0000-00-00\""), "unknown_date");
        bad("day-that-is-none", record("date", "\"2001-02-30\""), "unknown_date");
        bad("far-year", record("date", "\"20010-01-01\""), "unknown_date");
        bad("huge-number", record("date", "1e999999999"), "unknown_date");
        bad("long-number", record("date", "1" + "0".repeat(900)), "unknown_date");
        bad("longer-number", record("date", "1" + "0".repeat(5_000)), "malformed");
        bad("words-as-date", record("date", "\"yesterday\""), "unknown_date");
        bad("day-or-month", record("date", "\"03/04/2001\""), "ambiguous_date");
        bad("true-as-date", record("date", "true"), "unknown_date");
        bad("before-the-range", record("date", "\"1989-12-31\""), "out_of_range");
    }

    private void fields() {
        bad("no-words", record("title", "\" \""), "missing_text");
        bad("invisible-words", record("title", "\"\\u200b\\ufeff\""), "missing_text");
        bad("empty-object", "{}", "missing_text");
        bad("keys-in-capitals", "{\"TITLE\": \"a\", \"DATE\": \"2001\"}", "missing_text");
        bad("other-language", record("text", "\"\", \"language\": \"fr\""), "language");
        good("id-that-climbs", record("id", "\"../../../../tmp/x\""), "../../../../tmp/x");
        good("id-of-the-root", record("id", "\"/etc/passwd\""), "/etc/passwd");
        good("id-with-a-null", record("id", "\"a\\u0000/..\""), "a\u0000/..");
        file(
                "same-again",
                "jsonl",
                join(BEFORE + "\n" + BEFORE + "\n" + AFTER),
                "2 duplicate",
                "article before",
                "article after");
        boolean sun = Digest.of("Sun", "").compareTo(Digest.of("Rain", "")) > 0;
        String other = AFTER.replace("\"after\"", "\"before\"");
        file("other-version", "jsonl", join(BEFORE + "\n" + other), (sun ? 1 : 2) + " superseded", "article before");
    }

    private void encodings() {
        String both = BEFORE + "\n" + AFTER.replace("Sun", "Söl €") + "\n";
        file("utf-8-mark", "jsonl", join("\uFEFF" + both), "article before", "article after");
        file(
                "utf-16-little",
                "jsonl",
                ("\uFEFF" + both).getBytes(StandardCharsets.UTF_16LE),
                "article before",
                "article after");
        file(
                "utf-16-big",
                "jsonl",
                ("\uFEFF" + both).getBytes(StandardCharsets.UTF_16BE),
                "article before",
                "article after");
        byte[] half = ("\uFEFF" + BEFORE + "\n{\"x\": \"?\"}\n" + AFTER).getBytes(StandardCharsets.UTF_16LE);
        half[2 * (BEFORE.length() + 9) + 1] = (byte) 0xD8;
        file("utf-16-half-a-pair", "jsonl", half, "2 encoding", "article before", "article after");
        byte[] last = ("\uFEFF" + BEFORE + "\n{?\n" + AFTER).getBytes(StandardCharsets.UTF_16LE);
        last[2 * (BEFORE.length() + 3) + 1] = (byte) 0xD8;
        file("utf-16-half-a-pair-at-the-end", "jsonl", last, "2 encoding", "article before", "article after");
        byte[] cut = ("\uFEFF" + both).getBytes(StandardCharsets.UTF_16LE);
        file("utf-16-cut", "jsonl", Arrays.copyOf(cut, cut.length - 1), "2 encoding", "article before");
        file("utf-16-unmarked", "jsonl", BEFORE.getBytes(StandardCharsets.UTF_16LE), "1 malformed");
        byte[] windows = both.getBytes(Charset.forName("windows-1252"));
        entry("windows", "jsonl", "format: jsonl, encoding: windows-1252", windows, "article before", "article after");
        entry(
                "windows-undefined",
                "jsonl",
                "format: jsonl, encoding: windows-1252",
                join(BEFORE + "\n{\"x\": \"", new byte[] {(byte) 0x81}, "\"}\n" + AFTER),
                "2 encoding",
                "article before",
                "article after");
    }

    private void packed() {
        byte[] both = join(BEFORE + "\n" + AFTER + "\n");
        for (String ending : List.of("gz", "bz2", "zst", "xz")) {
            byte[] packed = packed(ending, both);
            String jsonl = "jsonl." + ending;
            file("cut-" + ending, jsonl, Arrays.copyOf(packed, packed.length / 2), "1 unreadable_file");
            file("not-" + ending, jsonl, both, "1 unreadable_file");
            file("empty-" + ending, jsonl, new byte[0], "1 unreadable_file");
            file(
                    "twice-" + ending,
                    jsonl,
                    join(packed, packed(ending, join(AFTER.replace("after", "last")))),
                    "article before",
                    "article after",
                    "article last");
            file(
                    "more-behind-" + ending,
                    jsonl,
                    join(packed, "garbage garbage"),
                    "1 unreadable_file",
                    "2 unreadable_file",
                    "3 unreadable_file");
        }
        byte[] sum = packed("gz", both);
        sum[sum.length - 8] ^= 1;
        file("wrong-sum", "jsonl.gz", sum, "1 unreadable_file", "2 unreadable_file", "3 unreadable_file");
        file("bomb", "jsonl.gz", bomb(), "1 unreadable_file", "2 unreadable_file");
        file("packed-but-not-named-so", "jsonl", packed("gz", join(BEFORE)), "1 encoding");
    }

    private static byte[] packed(String ending, byte[] content) {
        try {
            Path file = Files.createTempFile("comention", "." + ending);
            try {
                return Files.readAllBytes(Corpora.write(file, content));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A good record and 200 MiB of spaces in 200 kB. */
    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write((BEFORE + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                out.write(spaces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private void csv(String name, Object middle, String... outcomes) {
        file(
                name,
                "csv",
                join("id,date,title\nbefore,2001-01-01,Rain\n", middle, "\nafter,2001-01-02,Sun\n"),
                outcomes);
    }

    private void delimited() {
        String[] one = {"2 malformed", "article before", "article after"};
        csv("open-quote", "bad,2001-01-03,\"Wind", one);
        csv("text-behind-a-quote", "bad,2001-01-03,\"Wind\" and", one);
        csv("few-fields", "bad,2001-01-03", one);
        csv("many-fields", "bad,2001-01-03,Wind,west", one);
        csv(
                "csv-latin",
                "bad,2001-01-03,Malmö".getBytes(StandardCharsets.ISO_8859_1),
                "2 encoding",
                "article before",
                "article after");
        csv("csv-long-line", "bad,2001-01-03," + "a ".repeat(40_000), "2 too_long", "article before", "article after");
        String[] everyLine = Stream.concat(
                        IntStream.rangeClosed(2, 10).mapToObj(number -> number + " malformed"),
                        Stream.of("article before", "article after"))
                .toArray(String[]::new);
        csv("csv-long-field", "bad,2001-01-03,\"" + ("a ".repeat(5_000) + "\n").repeat(8) + "\"", everyLine);
        csv("formula", "=1+1,2001-01-03,=cmd|' /C calc'!A0", "article =1+1", "article before", "article after");
        file("open-header", "csv", join("id,\"date,title\na,2001,b\n"), "1 unreadable_file");
        file("header-twice", "csv", join("id,title,title,date\na,b,c,2001\n"), "1 unreadable_file");
        file("header-only", "csv", join("id,title,date\n"));
        file("commas-as-tabs", "tsv", join("id,date,title\na,2001,b\n"), "1 missing_text");
    }

    private void otherFormats() {
        String text = "format: text, fields: {id: {value: x}, date: {value: 2001-01-01}}";
        entry("text-latin", "txt", text, "Malmö".getBytes(StandardCharsets.ISO_8859_1), "1 encoding");
        entry("text-empty", "txt", text, new byte[0], "1 missing_text");
        entry("text-long", "txt", text, new byte[70_000], "1 too_long");
        entry("text-utf-16", "txt", text, "\uFEFFMalmö".getBytes(StandardCharsets.UTF_16BE), "article x");
        file("no-parquet", "parquet", join("PAR1 and nothing else that is of any use PAR1"), "1 unreadable_file");
        file("short-parquet", "parquet", join("PAR1"), "1 unreadable_file");
        file("empty-parquet", "parquet", new byte[0], "1 unreadable_file");
    }
}
