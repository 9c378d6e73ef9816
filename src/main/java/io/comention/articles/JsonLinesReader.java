package io.comention.articles;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.comention.job.ArticleField;
import io.comention.job.CorpusEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One JSON object per line, read with our own parser so that nothing is lost silently: a line that is no object, a
 * second value on a line, a field that stands twice or holds no plain value are malformed records. Empty lines are no
 * records.
 */
final class JsonLinesReader implements RecordReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LineReader.MOST_BYTES)
                    .maxNestingDepth(100)
                    .build())
            .build();
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final LineReader lines;
    private final Map<String, List<ArticleField>> fields = new HashMap<>();
    private final String[] values = new String[ArticleField.values().length];
    private final boolean[] present = new boolean[ArticleField.values().length];
    private long number;
    private Problem problem;

    JsonLinesReader(LineReader lines, CorpusEntry entry) {
        this.lines = lines;
        for (ArticleField field : ArticleField.values()) {
            String name = entry.source(field).name();
            if (name != null) {
                fields.computeIfAbsent(name, n -> new ArrayList<>(1)).add(field);
            }
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
            if (lines.bytes()[i] < 0 || lines.bytes()[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private void read(int from) throws IOException {
        problem = null;
        Arrays.fill(values, null);
        Arrays.fill(present, false);
        if (lines.isTooLong()) {
            problem = new Problem(Reason.TOO_LONG, "the line has more than " + LineReader.MOST_BYTES + " bytes");
            return;
        }
        try (JsonParser parser = JSON.createParser(lines.bytes(), from, lines.length() - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problem = malformed("the line is not a JSON object");
                return;
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                List<ArticleField> wanted = fields.get(name);
                if (wanted == null) {
                    parser.skipChildren();
                } else if (!take(wanted, name, value, parser)) {
                    return;
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                problem = malformed("the line holds more than one JSON value");
            }
        } catch (JsonProcessingException e) {
            problem = malformed("not valid JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            problem = malformed("not valid JSON: " + e.getMessage());
        }
    }

    private boolean take(List<ArticleField> wanted, String name, JsonToken value, JsonParser parser)
            throws IOException {
        if (present[wanted.get(0).ordinal()]) {
            problem = malformed("the field '" + Excerpts.of(name) + "' stands twice");
            return false;
        }
        if (value.isStructStart()) {
            problem = malformed("the field '" + Excerpts.of(name) + "' holds no plain value");
            return false;
        }
        String text = value == JsonToken.VALUE_NULL ? null : parser.getText();
        for (ArticleField field : wanted) {
            present[field.ordinal()] = true;
            values[field.ordinal()] = text;
        }
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
        return values[field.ordinal()];
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
