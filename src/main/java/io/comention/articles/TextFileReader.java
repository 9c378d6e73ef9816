package io.comention.articles;

import io.comention.job.ArticleField;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A text file as one article: the first line that is not empty is its title, the rest after it its text. */
final class TextFileReader implements RecordReader {
    private final InputStream in;
    private boolean read;
    private byte[] bytes = {};
    private String title;
    private String text;
    private Problem problem;

    TextFileReader(InputStream in) {
        this.in = in;
    }

    @Override
    public boolean next() throws IOException {
        if (read) {
            return false;
        }
        read = true;
        bytes = in.readNBytes(LineReader.MOST_BYTES + 1);
        if (bytes.length > LineReader.MOST_BYTES) {
            problem = new Problem(Reason.TOO_LONG, "the file has more than " + LineReader.MOST_BYTES + " bytes");
            return true;
        }
        try {
            String content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int begin = content.startsWith("\uFEFF") ? 1 : 0;
            while (begin < content.length() && Character.isWhitespace(content.charAt(begin))) {
                begin++;
            }
            int end = content.indexOf('\n', begin);
            title = content.substring(begin, end < 0 ? content.length() : end).strip();
            text = end < 0 ? "" : content.substring(end + 1);
        } catch (CharacterCodingException e) {
            problem = new Problem(Reason.MALFORMED, "the file is not in UTF-8");
        }
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
