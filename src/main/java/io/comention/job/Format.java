package io.comention.job;

/** How the records of a corpus are stored. */
public enum Format {
    /** One JSON object per line. */
    JSONL,
    /** Comma-separated values with a header line. */
    CSV,
    /** Tab-separated values with a header line. */
    TSV,
    /** Apache Parquet. */
    PARQUET,
    /** One article per text file: the first line is its title. */
    TEXT,
    /** One web page per file. */
    HTML,
    /** Web archives: WARC, and the WET files of Common Crawl. */
    WARC
}
