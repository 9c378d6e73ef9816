package io.comention.articles;

import io.comention.job.ArticleField;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;

/** Reads the records of a part of a file one after the other. What it says is of the record at which it stands. */
interface RecordReader extends Closeable {
    /** Goes to the next record; false after the last one. */
    boolean next() throws IOException;

    /** The record's number within the part, from 1; of a JSONL file that is the line's. */
    long number();

    /** How many numbers the part has taken so far: its records, and the empty lines between them. */
    long numbersTaken();

    /** Why the record cannot be read, or null where it can. */
    Problem problem();

    /** A field as text, or null where the record does not have it. */
    String value(ArticleField field);

    /** Where the value of the date comes from. */
    default String dateSource() {
        return "field";
    }

    /** When an archive fetched the record, or null where none did. */
    default Instant capturedAt() {
        return null;
    }

    /** The start of the record as it stands in the file. */
    String excerpt();

    /** Why a record is none. */
    record Problem(Reason reason, String detail) {
        /** Bytes that are no text in the encoding of the file. */
        static Problem encoding(String what, long at) {
            return new Problem(
                    Reason.ENCODING,
                    "the " + what + " is not valid UTF-8, or not in the encoding declared (byte " + at + ")");
        }
    }
}
