package io.comention.testing;

import static io.comention.testing.Archives.bytes;
import static io.comention.testing.Archives.gzip;
import static io.comention.testing.Archives.join;
import static io.comention.testing.Archives.record;
import static io.comention.testing.Archives.response;

import io.comention.testing.HostileCorpus.Case;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Web pages and archives of them that are wrong, each with what has to become of its records. */
final class HostilePages {
    private static final String HTML = "Content-Type: text/html";
    private static final String BODY = "The harbour was closed for three days after the storm, the port office said.";

    private final List<Case> cases = new ArrayList<>();

    private HostilePages() {}

    static List<Case> cases() {
        HostilePages pages = new HostilePages();
        pages.pages();
        pages.records();
        pages.members();
        return pages.cases;
    }

    private static String html(String title, String more) {
        return "<!DOCTYPE html><html><head><title>" + title + "</title><meta property='article:published_time'"
                + " content='2001-01-01T10:00:00Z'></head><body><p>" + BODY + "</p>" + more + "</body></html>";
    }

    private static byte[] page(String address) {
        return Archives.page("http://a.example/" + address, html("Storm", ""));
    }

    /** A page between two good ones in an archive that is not compressed. */
    private void between(String name, byte[] record, String... outcomes) {
        archive(name, "warc", join(page("before"), record, page("after")), good(outcomes));
    }

    private static String[] good(String... outcomes) {
        return Stream.concat(
                        Arrays.stream(outcomes),
                        Stream.of("article http://a.example/before", "article http://a.example/after"))
                .toArray(String[]::new);
    }

    private void archive(String name, String ending, byte[] content, String... outcomes) {
        cases.add(HostileCorpus.one("warc-" + name, ending, "format: warc", content, outcomes));
    }

    /** A file that is one page; where it is an article, its id is x. */
    private void page(String name, String ending, byte[] content, String... outcomes) {
        cases.add(
                HostileCorpus.one("html-" + name, ending, "format: html, fields: {id: {value: x}}", content, outcomes));
    }

    private void page(String name, String content, String... outcomes) {
        page(name, "html", bytes(content), outcomes);
    }

    private void pages() {
        byte[] picture = join(new byte[] {(byte) 0x89}, bytes("PNG\r\n\u001a\n\0\0\0\rIHDR<p>2001-01-01</p>"));
        page("picture", "html", picture, "1 not_a_page");
        page("packed-but-not-named-so", "html", gzip(bytes(html("Storm", ""))), "1 not_a_page");
        page("empty", "", "1 missing_text");
        page("only-tags", "<html><body><p></p></body></html>", "1 missing_text");
        page("no-date", "<html><title>Storm</title><p>" + BODY + "</p></html>", "1 missing_date");
        page("no-tags", BODY, "1 missing_date");
        page("date-that-is-none", html("Storm", "").replace("2001-01-01T10:00:00Z", "yesterday"), "1 unknown_date");
        page("old", html("Storm", "").replace("2001-", "1981-"), "1 out_of_range");
        page("other-language", html("Storm", "").replace("<html", "<html lang='fr'"), "1 language");
        page("long", html("Storm", "<!--" + "x".repeat(70_000) + "-->"), "1 too_long");
        page("long-word", html("Storm", "<p>" + "x".repeat(6_000) + "</p>"), "1 too_long");
        page("deep", html("Storm", "<div>".repeat(10_000)), "article x");
        page("open-tags", html("Storm", "<p><b><i").replace("</body></html>", ""), "article x");
        page(
                "entities",
                html("Storm", "<p>&b; &b; the port office said that it would be closed.</p>")
                        .replace("<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>"),
                "article x");
        page("laughs", laughs(), "article x");
        page("charset-that-is-none", html("Storm", "<meta charset='no-such'>"), "article x");
        page("charset-lie", "html", latin(html("Malmö", "<meta charset='utf-8'>")), "article x");
        page("charset-not-said", "html", latin(html("Malmö", "")), "article x");
        page("says-utf-16", html("Storm", "<meta charset='utf-16'>"), "article x");
        page("utf-16", "html", ("\uFEFF" + html("Storm", "")).getBytes(StandardCharsets.UTF_16LE), "article x");
        page("broken-data", html("Storm", "<script type='application/ld+json'>{\"@type\": [{</script>"), "article x");
        byte[] packed = gzip(bytes(html("Storm", "")));
        page("cut", "html.gz", Arrays.copyOf(packed, packed.length / 2), "1 unreadable_file");
        page("bomb", "html.gz", gzip(join(bytes(html("Storm", "")), new byte[100 << 20])), "1 too_long");
    }

    private static byte[] latin(String html) {
        return html.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Entities that hold ten of the one before them. */
    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return html("Storm", "<p>&a9;</p>").replace("<!DOCTYPE html>", entities + "]>");
    }

    private void records() {
        between("unknown-type", record("gossip", "http://a.example/x", bytes("x")), "2 not_a_page");
        between(
                "no-http",
                record("response", "http://a.example/x", bytes("\0\1\2"), "Content-Type: application/http"),
                "2 malformed");
        between("not-found", answer("404 Not Found", bytes(html("x", "")), HTML), "2 not_a_page");
        between("image", answer("200 OK", bytes("x"), "Content-Type: image/png"), "2 not_a_page");
        between("image-said-to-be-html", answer("200 OK", bytes("\u0001\u0002PNG\0"), HTML), "2 not_a_page");
        between("empty-page", answer("200 OK", new byte[0], HTML), "2 missing_text");
        String chunked = "Transfer-Encoding: chunked";
        between("chunked-garbage", answer("200 OK", bytes("zz\r\nno size"), HTML, chunked), "2 missing_text");
        between("chunk-cut", answer("200 OK", bytes("ffff\r\n" + html("x", "")), HTML, chunked), "2 malformed");
        between("not-chunked", answer("200 OK", bytes(html("x", "")), HTML, chunked), "article http://a.example/x");
        between("packed-garbage", answer("200 OK", bytes("no gzip"), HTML, "Content-Encoding: gzip"), "2 malformed");
        between("unknown-packing", answer("200 OK", bytes("x"), HTML, "Content-Encoding: rot13"), "2 malformed");
        between(
                "packed-bomb",
                answer("200 OK", gzip(new byte[60 << 10 << 3]), HTML, "Content-Encoding: gzip"),
                "2 too_long");
        between("huge-page", answer("200 OK", new byte[70_000], HTML), "2 too_long");
        between(
                "charset-that-is-none",
                answer("200 OK", bytes(html("x", "")), HTML + "; charset=no-such"),
                "article http://a.example/x");
        between(
                "charset-lie",
                answer("200 OK", latin(html("Malmö", "")), HTML + "; charset=utf-8"),
                "article http://a.example/x");
        between("address-that-climbs", Archives.page("../../../tmp/x", html("x", "")), "article ../../../tmp/x");
        between("garbage", bytes("garbage\r\nmore garbage\r\n\r\n"), "2 malformed");
        between("no-length", bytes("WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n"), "2 malformed");
        between(
                "negative-length",
                bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nx\r\n\r\n"),
                "2 malformed");
        between("length-too-small", lengthOf(page("x"), -40), "2 malformed");
        between("length-too-large", lengthOf(page("x"), 40), "2 malformed");
        archive(
                "length-beyond-the-end",
                "warc",
                join(page("before"), lengthOf(page("x"), 40_000)),
                "1 unreadable_file",
                "2 unreadable_file");
        archive(
                "endless-length",
                "warc",
                join(page("before"), lengthOf(page("x"), 1L << 50), page("after")),
                "1 unreadable_file",
                "2 unreadable_file");
        archive(
                "cut-header",
                "warc",
                join(page("before"), bytes("WARC/1.0\r\nWARC-Ty")),
                "1 unreadable_file",
                "2 unreadable_file");
        archive("no-archive", "warc", bytes("Once upon a time"), "1 malformed");
        archive("empty", "warc", new byte[0]);
    }

    private static byte[] answer(String status, byte[] body, String... headers) {
        return response("http://a.example/x", status, body, headers);
    }

    /** A record that says another length than it has. */
    private static byte[] lengthOf(byte[] record, long more) {
        String text = new String(record, StandardCharsets.ISO_8859_1);
        String said = text.replaceFirst("(?s).*?Content-Length: ([0-9]+).*", "$1");
        return text.replaceFirst("Content-Length: " + said, "Content-Length: " + (Long.parseLong(said) + more))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void members() {
        byte[] before = gzip(page("before"));
        byte[] bad = gzip(page("x"));
        byte[] after = gzip(page("after"));
        byte[] damaged = bad.clone();
        Arrays.fill(damaged, 20, 60, (byte) 0xFF);
        byte[] sum = bad.clone();
        sum[sum.length - 8] ^= 1;
        byte[] bomb = gzip(join(
                bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n"), new byte[70 << 20]));
        archive("damaged-member", "warc.gz", join(before, damaged, after), good("2 malformed"));
        archive("wrong-sum", "warc.gz", join(before, sum, after), good("2 malformed"));
        archive("between-members", "warc.gz", join(before, bytes("garbage"), after), good("2 malformed"));
        archive(
                "member-cut-inside",
                "warc.gz",
                join(before, Arrays.copyOf(bad, bad.length / 2), after),
                good("2 malformed"));
        archive("bomb", "warc.gz", join(before, bomb, after), good("2 too_long"));
        archive(
                "cut-member",
                "warc.gz",
                join(before, Arrays.copyOf(bad, bad.length / 2)),
                "1 unreadable_file",
                "2 unreadable_file");
        archive("not-gz", "warc.gz", page("before"), "1 malformed");
        archive("empty-gz", "warc.gz", new byte[0], "1 unreadable_file");
    }
}
