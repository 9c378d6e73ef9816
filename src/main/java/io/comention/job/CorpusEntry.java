package io.comention.job;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One entry of a job's corpus.
 *
 * @param path a file, folder or glob on any file system that Hadoop knows
 * @param name prefixes article ids where there are several entries; null where not given
 * @param pathPattern regular expression over a file's path whose named groups (id, date, title, source, url, language)
 *     are fields; null where there is none
 * @param encoding of its text, as {@code windows-1252}; null: UTF-8, or what a byte order mark says
 * @param dateFormats forms or patterns of its dates, and no others; empty: all that cannot be mistaken
 * @param language of records that do not say theirs: a code, or {@link Job#DETECT}; null: the job's
 * @param fields what was mapped; a field that is not mapped is read under its own name
 */
public record CorpusEntry(
        String path,
        Format format,
        String name,
        String pathPattern,
        String encoding,
        List<String> dateFormats,
        String language,
        Map<ArticleField, FieldSource> fields)
        implements Serializable {
    /** Where a field comes from. */
    public FieldSource source(ArticleField field) {
        return fields.getOrDefault(field, FieldSource.field(field.id()));
    }
}
