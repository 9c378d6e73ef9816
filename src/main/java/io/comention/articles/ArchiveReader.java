package io.comention.articles;

import io.comention.job.ArticleField;
import io.comention.job.LanguageCodes;
import io.comention.pages.Page;
import io.comention.pages.Page.Dated;
import io.comention.pages.Pages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** The pages of a web archive. Its other records are none. */
final class ArchiveReader implements RecordReader {
    private static final Pattern PAGE = Pattern.compile("(?i)\\s*(text/html|application/xhtml\\+xml)\\s*(;.*)?");

    private final ArchiveRecords records;
    private final int mostBytes;
    private final Predicate<String> isDate;
    private long number;
    private PageRecord page;
    private String address;
    private Instant capturedAt;
    private Problem problem;

    /** Takes the first of a page's dates that {@code isDate} accepts. */
    ArchiveReader(InputStream in, int mostBytes, Predicate<String> isDate) {
        this.records = new ArchiveRecords(in, mostBytes);
        this.mostBytes = mostBytes;
        this.isDate = isDate;
    }

    @Override
    public boolean next() throws IOException {
        page = null;
        address = null;
        capturedAt = null;
        problem = null;
        if (!records.next()) {
            return false;
        }
        number++;
        if (records.problem() != null) {
            problem = new Problem(records.isTooLong() ? Reason.TOO_LONG : Reason.MALFORMED, records.problem());
            return true;
        }
        try {
            problem = read(records.bytes());
        } catch (IOException | RuntimeException e) {
            problem = new Problem(Reason.MALFORMED, "the record cannot be read: " + e.getMessage());
        }
        return true;
    }

    private Problem read(byte[] bytes) throws IOException {
        byte[] closed = Arrays.copyOf(bytes, bytes.length + 4);
        System.arraycopy("\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 0, closed, bytes.length, 4);
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(closed))) {
            reader.setLenient(true);
            Optional<WarcRecord> record = reader.next();
            if (record.isEmpty()) {
                return new Problem(Reason.MALFORMED, "the record is empty");
            }
            if (record.get() instanceof WarcTargetRecord target) {
                address = target.target();
            }
            if (record.get() instanceof WarcResponse response) {
                capturedAt = response.date();
                return response(response, bytes);
            }
            if (record.get() instanceof WarcConversion conversion) {
                capturedAt = conversion.date();
                return conversion(conversion);
            }
            return notAPage("a record of type " + record.get().type());
        }
    }

    private static Problem notAPage(String detail) {
        return new Problem(Reason.NOT_A_PAGE, detail);
    }

    private Problem response(WarcResponse response, byte[] bytes) throws IOException {
        if (!response.headers().first("Content-Type").orElse("application/http").startsWith("application/http")) {
            return notAPage("a response that is not HTTP");
        }
        HttpResponse http = response.http();
        if (http.status() < 200 || http.status() > 299) {
            return notAPage("a response with status " + http.status());
        }
        String type = http.headers().first("Content-Type").orElse(null);
        if (type != null && !PAGE.matcher(type).matches()) {
            return notAPage("a response of type " + Excerpts.of(type));
        }
        byte[] body = HttpBody.decoded(bodyOf(bytes), http.headers(), mostBytes + 1);
        if (type == null && !HttpBody.looksLikePage(body)) {
            return notAPage("a response without a type");
        }
        Problem unreadable = PageRecord.problem(body, type, mostBytes);
        if (unreadable == null) {
            page = PageRecord.of(body, type, address, isDate);
        }
        return unreadable;
    }

    /** What stands behind the header of a record and that of the response in it. */
    private static byte[] bodyOf(byte[] bytes) {
        return Arrays.copyOfRange(bytes, headerEnd(bytes, headerEnd(bytes, 0)), bytes.length);
    }

    private static int headerEnd(byte[] bytes, int from) {
        int lineBreaks = 0;
        int at = from;
        while (at < bytes.length && lineBreaks < 2) {
            lineBreaks = bytes[at] == '\n' ? lineBreaks + 1 : bytes[at] == '\r' ? lineBreaks : 0;
            at++;
        }
        return at;
    }

    /** The text of a page as Common Crawl's WET files have it: the first line is the page's title. */
    private Problem conversion(WarcConversion conversion) throws IOException {
        String type = conversion.headers().first("Content-Type").orElse("text/plain");
        if (!type.startsWith("text/plain")) {
            return notAPage("a conversion of type " + Excerpts.of(type));
        }
        String text = new String(conversion.body().stream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int end = text.indexOf('\n');
        String language = conversion
                .headers()
                .first("WARC-Identified-Content-Language")
                .map(LanguageCodes::of)
                .orElse(null);
        String day = Pages.dateInAddress(address);
        List<Dated> dates = day == null ? List.of() : List.of(new Dated(day, "url"));
        page = new PageRecord(
                new Page(
                        end < 0 ? text : text.substring(0, end).strip(),
                        end < 0 ? "" : text.substring(end + 1).strip(),
                        dates,
                        null,
                        null,
                        language),
                dates.isEmpty() ? null : dates.get(0));
        return null;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long numbersTaken() {
        return number;
    }

    @Override
    public Problem problem() {
        return problem;
    }

    @Override
    public String value(ArticleField field) {
        return switch (field) {
            case URL -> address == null ? page.value(field) : address;
            // The captures of one address are versions of one article.
            case ID -> address == null || address.length() > RecordParser.LONGEST_ID ? null : address;
            case SOURCE -> page.value(field) == null ? PageRecord.host(address) : page.value(field);
            default -> page.value(field);
        };
    }

    @Override
    public String dateSource() {
        return page.dateSource();
    }

    @Override
    public Instant capturedAt() {
        return capturedAt;
    }

    @Override
    public String excerpt() {
        return Excerpts.of(records.bytes(), records.bytes().length);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
