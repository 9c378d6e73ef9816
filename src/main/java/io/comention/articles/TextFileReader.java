package io.comention.articles;

import io.comention.job.ArticleField;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text file as one article: the first line that is not empty is its title, the rest after it its text. */
final class TextFileReader implements RecordReader {
    private final InputStream in;
    private final int mostBytes;
    private boolean read;
    private byte[] bytes = {};
    private String title;
    private String text;
    private Problem problem;

    /**
     * Reads a file.
     *
     * @param in UTF-8 without a byte order mark
     */
    TextFileReader(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    @Override
    public boolean next() throws IOException {
        if (read) {
            return false;
        }
        read = true;
        bytes = in.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            problem = new Problem(Reason.TOO_LONG, "the file has more than " + mostBytes + " bytes");
            return true;
        }
        int invalid = Encodings.invalidAt(bytes, 0, bytes.length);
        if (invalid >= 0) {
            problem = Problem.encoding("file", invalid);
            return true;
        }
        String content = new String(bytes, StandardCharsets.UTF_8);
        int begin = 0;
        while (begin < content.length() && Character.isWhitespace(content.charAt(begin))) {
            begin++;
        }
        int end = content.indexOf('\n', begin);
        title = content.substring(begin, end < 0 ? content.length() : end).strip();
        text = end < 0 ? "" : content.substring(end + 1);
        return true;
    }

    @Override
    public long number() {
        return 1;
    }

    @Override
    public long numbersTaken() {
        return read ? 1 : 0;
    }

    @Override
    public Problem problem() {
        return problem;
    }

    @Override
    public String value(ArticleField field) {
        return switch (field) {
            case TITLE -> title;
            case TEXT -> text;
            default -> null;
        };
    }

    @Override
    public String excerpt() {
        return Excerpts.of(bytes, bytes.length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
