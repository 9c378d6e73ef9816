package io.comention.articles;

import io.comention.job.ArticleField;
import io.comention.job.CorpusEntry;
import io.comention.job.FieldSource;
import io.comention.job.Format;
import io.comention.job.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What tests of record readers share. */
final class RecordReaders {
    /** The usual limits but for the longest record, which has 64 KiB. */
    static final Limits LIMITS = new Limits(1 << 16, 1 << 30, 250, 100, 1 << 20, 1 << 20);

    private RecordReaders() {}

    static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    static CorpusEntry entry(Map<ArticleField, FieldSource> fields) {
        return new CorpusEntry("a", Format.JSONL, null, null, null, List.of(), null, fields);
    }

    /** Every record as its number and either its title and text or what is wrong with it. */
    static List<String> records(RecordReader reader) throws IOException {
        List<String> records = new ArrayList<>();
        try (reader) {
            while (reader.next()) {
                String content = reader.problem() == null
                        ? reader.value(ArticleField.TITLE) + "|" + reader.value(ArticleField.TEXT)
                        : reader.problem().reason() + ": " + reader.problem().detail();
                records.add(reader.number() + " " + content);
            }
        }
        return records;
    }
}
