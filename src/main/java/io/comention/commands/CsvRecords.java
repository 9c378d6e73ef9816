package io.comention.commands;

import io.comention.job.UserException;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as RFC 4180 has them: fields in quotes may hold commas, line breaks and doubled quotes. */
public final class CsvRecords {
    private final String file;
    private final String text;
    private int at;
    private int line = 1;

    private CsvRecords(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The fields of a record, and the line where it begins. */
    public record Fields(int line, List<String> values) {}

    /**
     * The records of a file, without blank lines.
     *
     * @param file its name, for messages
     */
    public static List<Fields> of(String file, String text) {
        CsvRecords records = new CsvRecords(file, text);
        List<Fields> all = new ArrayList<>();
        while (records.at < text.length()) {
            Fields fields = records.next();
            if (fields.values().size() > 1 || !fields.values().get(0).isEmpty()) {
                all.add(fields);
            }
        }
        return all;
    }

    private Fields next() {
        int first = line;
        List<String> values = new ArrayList<>();
        while (true) {
            values.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            char after = at < text.length() ? text.charAt(at) : '\n';
            at++;
            if (after == ',') {
                continue;
            }
            if (after == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            } else if (after != '\n' && after != '\r') {
                throw UserException.input(
                        file + ", line " + line + ": expected a comma or the line's end after a quoted field");
            }
            line++;
            return new Fields(first, values);
        }
    }

    private String plain() {
        int begin = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() {
        int first = line;
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                if (at == text.length() || text.charAt(at) != '"') {
                    return value.toString();
                }
            }
            line += c == '\n' ? 1 : 0;
            value.append(c);
        }
        throw UserException.input(file + ", line " + first + ": a quoted field has no end");
    }

    /** A record as one line, with quotes where they are needed. */
    public static String line(List<String> values) {
        List<String> fields = new ArrayList<>();
        for (String value : values) {
            boolean plain = value.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0) && value.equals(value.strip());
            fields.add(plain ? value : '"' + value.replace("\"", "\"\"") + '"');
        }
        return String.join(",", fields);
    }
}
