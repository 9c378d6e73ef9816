package io.comention.articles;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.comention.job.ArticleField;
import io.comention.job.CorpusEntry;
import io.comention.job.Limits;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One JSON object per line, read with our own parser so that nothing is lost silently: a line that is no object, a
 * second value on a line, a field that stands twice or holds no plain value are malformed records. Empty lines are no
 * records.
 */
final class JsonLinesReader implements RecordReader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final LineReader lines;
    private final Limits limits;
    private final JsonFactory json;
    private final FieldPaths paths;
    private final Wanted root = new Wanted();
    private final String[] values;
    private final boolean[] present;
    private long number;
    private Problem problem;

    /** The keys that are read of an object: plain values with their number, and objects that hold some. */
    private static final class Wanted {
        private final Map<String, Wanted> within = new HashMap<>();
        private int number = -1;

        Wanted at(String key) {
            return within.computeIfAbsent(key, k -> new Wanted());
        }
    }

    JsonLinesReader(LineReader lines, CorpusEntry entry, Limits limits) {
        this.lines = lines;
        this.limits = limits;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.recordBytes())
                        .maxNestingDepth(limits.nesting())
                        .build())
                .build();
        this.paths = new FieldPaths(entry);
        this.values = new String[paths.all().size()];
        this.present = new boolean[paths.all().size()];
        for (int i = 0; i < values.length; i++) {
            String path = paths.all().get(i);
            root.at(path).number = i;
            Wanted wanted = root;
            for (String key : path.split("\\.", -1)) {
                wanted = wanted.at(key);
            }
            wanted.number = i;
        }
    }

    @Override
    public boolean next() throws IOException {
        while (lines.next()) {
            number++;
            int from = afterByteOrderMark();
            if (lines.isTooLong() || !isBlank(from)) {
                read(from);
                return true;
            }
        }
        return false;
    }

    private int afterByteOrderMark() {
        int size = BYTE_ORDER_MARK.length;
        boolean marked = lines.length() >= size && Arrays.equals(lines.bytes(), 0, size, BYTE_ORDER_MARK, 0, size);
        return marked ? size : 0;
    }

    private boolean isBlank(int from) {
        for (int i = from; i < lines.length(); i++) {
            byte c = lines.bytes()[i];
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    private void read(int from) {
        problem = null;
        Arrays.fill(values, null);
        Arrays.fill(present, false);
        if (lines.isTooLong()) {
            problem = new Problem(Reason.TOO_LONG, "the line has more than " + limits.recordBytes() + " bytes");
            return;
        }
        int invalid = Encodings.invalidAt(lines.bytes(), from, lines.length());
        if (invalid >= 0) {
            problem = Problem.encoding("line", invalid);
            return;
        }
        if (beginsWithZero(from)) {
            problem = malformed("not valid JSON: it begins with a zero byte; say 'encoding: utf-16le' or 'utf-16be' of"
                    + " UTF-16 without a byte order mark");
            return;
        }
        try (JsonParser parser = json.createParser(lines.bytes(), from, lines.length() - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problem = malformed("the line is not a JSON object");
            } else if (readObject(root, parser, "") && parser.nextToken() != null) {
                problem = malformed("the line holds more than one JSON value");
            }
        } catch (JsonProcessingException e) {
            problem = malformed("not valid JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            problem = malformed("not valid JSON: " + e.getMessage());
        }
    }

    /** Where one of the first bytes is zero, the parser would guess that the line is in another encoding. */
    private boolean beginsWithZero(int from) {
        for (int i = from; i < Math.min(from + 4, lines.length()); i++) {
            if (lines.bytes()[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Reads up to the object's end; false where the record is refused before. */
    private boolean readObject(Wanted wanted, JsonParser parser, String within) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            Wanted field = wanted.within.get(name);
            if (field == null) {
                parser.skipChildren();
            } else if (value == JsonToken.START_OBJECT && !field.within.isEmpty()) {
                if (!readObject(field, parser, within + name + ".")) {
                    return false;
                }
            } else if (field.number < 0) {
                parser.skipChildren();
            } else if (!take(field.number, within + name, value, parser)) {
                return false;
            }
        }
        return true;
    }

    private boolean take(int field, String name, JsonToken value, JsonParser parser) throws IOException {
        if (present[field]) {
            problem = malformed("the field '" + Excerpts.of(name) + "' stands twice");
            return false;
        }
        if (value.isStructStart()) {
            problem = malformed("the field '" + Excerpts.of(name) + "' holds no plain value");
            return false;
        }
        present[field] = true;
        values[field] = value == JsonToken.VALUE_NULL ? null : parser.getText();
        return true;
    }

    private static Problem malformed(String detail) {
        return new Problem(Reason.MALFORMED, detail);
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
        return paths.value(field, number -> values[number]);
    }

    @Override
    public String excerpt() {
        return Excerpts.of(lines.bytes(), lines.length());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
