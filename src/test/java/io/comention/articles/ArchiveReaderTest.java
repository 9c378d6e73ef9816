package io.comention.articles;

import static io.comention.testing.Archives.bytes;
import static io.comention.testing.Archives.gzip;
import static io.comention.testing.Archives.join;
import static io.comention.testing.Archives.page;
import static io.comention.testing.Archives.record;
import static io.comention.testing.Archives.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import io.comention.job.ArticleField;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {
    private static final int MOST_BYTES = 1 << 24;
    private static final String BODY = "The harbour was closed for three days after the storm, the port office said.";
    private static final byte[] PAGE = page("https://www.port.example/a", html("Storm"));

    private static String html(String title) {
        return "<html><title>" + title + "</title><p>" + BODY + "</p></html>";
    }

    private static ArchiveReader reader(byte[]... records) {
        return new ArchiveReader(new ByteArrayInputStream(join(records)), MOST_BYTES, date -> true);
    }

    private static ArchiveReader members(byte[]... members) {
        InputStream in = new ByteArrayInputStream(join(members));
        return new ArchiveReader(GzipMembers.ofArchive(in), MOST_BYTES, date -> true);
    }

    private static List<String> records(byte[]... records) throws IOException {
        return RecordReaders.records(reader(records));
    }

    @Test
    void aResponseWithAPageIsAnArticle() throws IOException {
        try (ArchiveReader reader = reader(PAGE)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.problem()).isNull();
            assertThat(reader.value(ArticleField.TITLE)).isEqualTo("Storm");
            assertThat(reader.value(ArticleField.TEXT)).isEqualTo(BODY);
            assertThat(reader.value(ArticleField.ID)).isEqualTo("https://www.port.example/a");
            assertThat(reader.value(ArticleField.URL)).isEqualTo("https://www.port.example/a");
            assertThat(reader.value(ArticleField.SOURCE)).isEqualTo("port.example");
            assertThat(reader.value(ArticleField.DATE)).isNull();
            assertThat(reader.capturedAt()).isEqualTo(Instant.parse("2024-03-07T08:09:10Z"));
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void whatIsNoPageIsSaid() throws IOException {
        assertThat(records(
                        record("warcinfo", null, bytes("software: x\r\n"), "Content-Type: application/warc-fields"),
                        record(
                                "request",
                                "http://a/",
                                bytes("GET / HTTP/1.1\r\n\r\n"),
                                "Content-Type: application/http"),
                        record("metadata", "http://a/", bytes("x")),
                        response("http://a/", "404 Not Found", bytes(html("x")), "Content-Type: text/html"),
                        response("http://a/", "301 Moved", bytes(""), "Location: /b"),
                        response("http://a/", "200 OK", bytes("x"), "Content-Type: image/png"),
                        response("http://a/", "200 OK", bytes("x")),
                        record("response", "dns:a", bytes("1.2.3.4"), "Content-Type: text/dns"),
                        PAGE))
                .containsExactly(
                        "1 NOT_A_PAGE: a record of type warcinfo",
                        "2 NOT_A_PAGE: a record of type request",
                        "3 NOT_A_PAGE: a record of type metadata",
                        "4 NOT_A_PAGE: a response with status 404",
                        "5 NOT_A_PAGE: a response with status 301",
                        "6 NOT_A_PAGE: a response of type image/png",
                        "7 NOT_A_PAGE: a response without a type",
                        "8 NOT_A_PAGE: a response that is not HTTP",
                        "9 Storm|" + BODY);
    }

    @Test
    void transferAndContentEncodingsAreUndone() throws IOException {
        byte[] plain = bytes(html("Storm"));
        byte[] packed = gzip(plain);
        byte[] chunked = join(
                bytes("5\r\n"),
                Arrays.copyOf(plain, 5),
                bytes("\r\n"),
                bytes(Integer.toHexString(plain.length - 5) + "\r\n"),
                Arrays.copyOfRange(plain, 5, plain.length),
                bytes("\r\n0\r\n\r\n"));
        assertThat(records(
                        response("http://a/1", "200 OK", packed, "Content-Type: text/html", "Content-Encoding: gzip"),
                        response(
                                "http://a/2",
                                "200 OK",
                                chunked,
                                "Content-Type: text/html",
                                "Transfer-Encoding: chunked"),
                        response("http://a/3", "200 OK", plain)))
                .containsExactly("1 Storm|" + BODY, "2 Storm|" + BODY, "3 Storm|" + BODY);
    }

    /** A stream of Brotli that holds a text as it is: one stored block, then an empty last one (RFC 7932, 9.2). */
    private static byte[] brotli(byte[] content) {
        int header = (content.length - 1) << 4 | 1 << 20;
        return join(new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)}, content, new byte[] {3});
    }

    private static byte[] deflated(byte[] content, boolean bare) throws IOException {
        return new DeflaterInputStream(new ByteArrayInputStream(content), new Deflater(9, bare)).readAllBytes();
    }

    @Test
    void everyContentEncodingOfBrowsersIsUndone() throws IOException {
        byte[] plain = bytes(html("Storm"));
        String type = "Content-Type: text/html";
        assertThat(records(
                        response("http://a/1", "200 OK", deflated(plain, false), type, "Content-Encoding: deflate"),
                        response("http://a/2", "200 OK", deflated(plain, true), type, "Content-Encoding: deflate"),
                        response("http://a/3", "200 OK", brotli(plain), type, "Content-Encoding: br"),
                        response("http://a/4", "200 OK", Zstd.compress(plain), type, "Content-Encoding: zstd"),
                        response("http://a/5", "200 OK", gzip(plain), type, "content-encoding: GZIP"),
                        response("http://a/6", "200 OK", plain, type, "Content-Encoding: identity"),
                        response("http://a/7", "200 OK", plain, type, "Content-Encoding: utf-8")))
                .hasSize(7)
                .allSatisfy(record -> assertThat(record).endsWith(" Storm|" + BODY));
    }

    /** As crawlers write them that keep the header lines of what they have unpacked. */
    @Test
    void aBodyThatIsUnpackedAlreadyIsReadAsItIs() throws IOException {
        byte[] plain = bytes("\n<!DOCTYPE html>\n" + html("Storm"));
        String type = "Content-Type: text/html";
        assertThat(records(
                        response("http://a/1", "200 OK", plain, type, "Content-Encoding: gzip"),
                        response("http://a/2", "200 OK", plain, type, "Content-Encoding: br"),
                        response("http://a/3", "200 OK", plain, type, "Transfer-Encoding: chunked"),
                        response(
                                "http://a/4",
                                "200 OK",
                                plain,
                                type,
                                "Content-Encoding: gzip",
                                "Transfer-Encoding: chunked",
                                "Content-Length: 12"),
                        response("http://a/5", "200 OK", plain, type, "Content-Length: 99999")))
                .hasSize(5)
                .allSatisfy(record -> assertThat(record).endsWith(" Storm|" + BODY));
    }

    @Test
    void aPackedBodyThatIsDamagedIsMalformed() throws IOException {
        byte[] packed = gzip(bytes(html("Storm")));
        Arrays.fill(packed, 12, packed.length, (byte) 0xFF);
        assertThat(records(
                        response("http://a/1", "200 OK", packed, "Content-Type: text/html", "Content-Encoding: gzip"),
                        response("http://a/2", "200 OK", packed, "Content-Type: text/html", "Content-Encoding: br"),
                        PAGE))
                .hasSize(3)
                .satisfies(records -> assertThat(records.subList(0, 2))
                        .allSatisfy(record -> assertThat(record).contains("MALFORMED: the record cannot be read")))
                .last()
                .isEqualTo("3 Storm|" + BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0 200", "HTTP/1.1 200 ", "HTTP/2 200", "HTTP/2.0 200 OK", "HTTP/1.1 203 Non"})
    void aStatusLineMayBeShort(String status) throws IOException {
        byte[] http = bytes(status + "\r\nContent-Type: text/html\r\n\r\n" + html("Storm"));
        assertThat(records(record("response", "http://a/", http, "Content-Type: application/http; msgtype=response")))
                .containsExactly("1 Storm|" + BODY);
    }

    @Test
    void aBodyThatUnpacksToTooMuchIsSaid() throws IOException {
        byte[] bomb = gzip(new byte[64 << 20]);
        assertThat(records(
                        response("http://a/1", "200 OK", bomb, "Content-Type: text/html", "Content-Encoding: gzip"),
                        PAGE))
                .containsExactly("1 TOO_LONG: the page has more than 16777216 bytes", "2 Storm|" + BODY);
    }

    @Test
    void theCharsetOfTheHeaderCounts() throws IOException {
        byte[] body = html("\u041c\u043e\u0441\u043a\u0432\u0430").getBytes(Charset.forName("windows-1251"));
        assertThat(records(response("http://a/", "200 OK", body, "Content-Type: text/html; charset=windows-1251")))
                .containsExactly("1 \u041c\u043e\u0441\u043a\u0432\u0430|" + BODY);
    }

    @Test
    void aConversionIsTextWithATitle() throws IOException {
        byte[] text = record(
                "conversion",
                "https://port.example/2024/03/05/a",
                bytes("Storm\nHome\n" + BODY + "\n"),
                "WARC-Identified-Content-Language: rus,eng",
                "Content-Type: text/plain");
        try (ArchiveReader reader = reader(text)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.value(ArticleField.TITLE)).isEqualTo("Storm");
            assertThat(reader.value(ArticleField.TEXT)).isEqualTo("Home\n" + BODY);
            assertThat(reader.value(ArticleField.LANGUAGE)).isEqualTo("ru");
            assertThat(reader.value(ArticleField.DATE)).isEqualTo("2024-03-05");
            assertThat(reader.dateSource()).isEqualTo("url");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\r\nmore garbage\r\n\r\n",
                "WARC/1.0\r\nWARC-Type: response\r\n\r\nno length\r\n\r\n",
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2\r\n\r\nlonger than it says\r\n\r\n"
            })
    void afterADamagedRecordReadingGoesOn(String damaged) throws IOException {
        List<String> records = records(PAGE, bytes(damaged), PAGE);
        assertThat(records).startsWith("1 Storm|" + BODY);
        assertThat(records.subList(1, records.size() - 1)).isNotEmpty().allSatisfy(record -> assertThat(record)
                .contains("MALFORMED"));
        assertThat(records.get(records.size() - 1)).endsWith("Storm|" + BODY);
    }

    @Test
    void aRecordThatIsNoHttpIsMalformed() throws IOException {
        assertThat(records(record("response", "http://a/", bytes("\0\1\2"), "Content-Type: application/http"), PAGE))
                .hasSize(2)
                .satisfies(records -> assertThat(records.get(0)).startsWith("1 MALFORMED: the record cannot be read"))
                .last()
                .isEqualTo("2 Storm|" + BODY);
    }

    @Test
    void aRecordThatIsTooLongIsPassedOver() throws IOException {
        byte[] large = page("http://a/", " ".repeat(MOST_BYTES));
        assertThat(records(large, PAGE))
                .containsExactly("1 TOO_LONG: the record has more than 16777216 bytes", "2 Storm|" + BODY);
    }

    @Test
    void membersAreReadOneAfterTheOther() throws IOException {
        byte[] member = gzip(PAGE);
        assertThat(RecordReaders.records(members(member, member)))
                .containsExactly("1 Storm|" + BODY, "2 Storm|" + BODY);
        assertThat(RecordReaders.records(members(gzip(join(PAGE, PAGE)))))
                .containsExactly("1 Storm|" + BODY, "2 Storm|" + BODY);
    }

    @Test
    void damageToAMemberLeavesTheOthers() throws IOException {
        byte[] member = gzip(PAGE);
        byte[] inside = member.clone();
        Arrays.fill(inside, 20, 60, (byte) 0xFF);
        byte[] check = member.clone();
        check[member.length - 6] ^= 1;

        assertThat(RecordReaders.records(members(member, inside, member)))
                .hasSize(3)
                .satisfies(records -> assertThat(records.get(1)).startsWith("2 MALFORMED: a gzip member is damaged"))
                .last()
                .isEqualTo("3 Storm|" + BODY);
        assertThat(RecordReaders.records(members(member, check, member)))
                .containsExactly(
                        "1 Storm|" + BODY,
                        "2 MALFORMED: the checksum of a gzip member does not fit",
                        "3 Storm|" + BODY);
        assertThat(RecordReaders.records(members(member, bytes("between"), member)))
                .containsExactly("1 Storm|" + BODY, "2 MALFORMED: these bytes are no gzip member", "3 Storm|" + BODY);
    }

    @Test
    void aMemberThatUnpacksToTooMuchIsLeft() throws IOException {
        byte[] header = bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n");
        byte[] bomb = gzip(join(header, new byte[128 << 20]));
        assertThat(RecordReaders.records(members(bomb, gzip(PAGE))))
                .containsExactly(
                        "1 TOO_LONG: a gzip member unpacks to more than 500 times its size", "2 Storm|" + BODY);
    }

    @Test
    void aTruncatedFileCannotBeReadToItsEnd() throws IOException {
        byte[] member = gzip(PAGE);
        for (int length : new int[] {member.length / 2, 5, 2}) {
            try (ArchiveReader reader = members(member, Arrays.copyOf(member, length))) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.problem()).isNull();
                assertThatThrownBy(reader::next).isInstanceOf(EOFException.class);
            }
        }
        try (ArchiveReader reader = members(Arrays.copyOf(member, member.length - 1))) {
            assertThat(reader.next()).as("all but the check of the only member").isTrue();
            assertThatThrownBy(reader::next).isInstanceOf(EOFException.class);
        }
        try (ArchiveReader reader = reader(PAGE, Arrays.copyOf(PAGE, PAGE.length / 2))) {
            assertThat(reader.next()).isTrue();
            assertThatThrownBy(reader::next).isInstanceOf(EOFException.class);
        }
    }
}
