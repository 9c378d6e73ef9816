package io.comention.tables;

import java.util.List;

/**
 * Every published table's schema, declared once, here or in {@link TrendTables} and {@link TermTables}: datasets, checks and
 * documentation derive from it.
 */
public final class Tables {
    private Tables() {}

    /** The articles kept. */
    public static final Table ARTICLES = Table.of("articles", "article kept", """
            article_id STRING -- the record's own id, or a hash of source, date, title and text where it has none
            source STRING -- outlet; null where unknown
            url STRING -- where the article can be read; null where unknown
            title STRING -- headline; null where there is none
            language STRING -- ISO 639-1 code (ISO 639-3 where there is none): the record's, else the corpus entry's, else the job's, or detected
            published_date DATE -- day in the job's time zone, or first day of its month or year
            published_at TIMESTAMP -- instant; null where no time with a zone is known
            date_precision STRING -- how much of the date is known: day, month or year
            date_source STRING -- where the date comes from: field, path, constant; of pages json-ld, meta, time, text, url, script; captured_at
            captured_at TIMESTAMP -- when an archive fetched it; null where none did
            story_id STRING -- the story that it belongs to: the article_id of the story's head
            story_head BOOLEAN -- whether it is its story's earliest article
            characters INT -- UTF-16 length of the text
            sentences INT -- sentences, title and repeated ones included
            tokens INT -- tokens of title and text
            input STRING -- file that it was read from
            text STRING -- text in NFC without invisible characters; null where the job keeps none
            """);

    /** The records that are not articles. */
    public static final Table REJECTS = Table.of("rejects", "record not kept", """
            input STRING -- file
            record BIGINT -- number of the record in the file, from 1; of a JSONL file, the line
            reason STRING -- malformed, encoding, too_long, unreadable_file, missing_text, missing_date, unknown_date, ambiguous_date, out_of_range, language, not_a_page, duplicate or superseded
            chosen BOOLEAN -- whether the job itself excludes it, so that it is no fault of the record
            detail STRING -- what is wrong, in words
            excerpt STRING -- first 500 characters of the record; null where chosen
            """, "input", "record");

    /** The files read. */
    public static final Table INPUTS = Table.of("inputs", "file read", """
            input STRING -- file
            bytes BIGINT -- its size as stored
            records BIGINT -- records read from it: articles and rejects
            articles BIGINT -- articles kept
            rejects BIGINT -- records not kept
            mojibake BIGINT -- articles whose title or text was once read in the wrong encoding, and is kept as it came
            """, "input");

    /** The stories. */
    public static final Table STORIES = Table.of("stories", "story, also of one article", """
            story_id STRING -- article_id of its head: its earliest article, of several the one with the smallest id
            articles BIGINT -- articles that print it
            sources BIGINT -- outlets that do
            first_date DATE -- published_date of its head
            last_date DATE -- published_date of its latest article
            head_article_id STRING -- its head
            title STRING -- headline of its head; null where there is none
            """, "story_id");

    /** The gazetteer. */
    public static final Table ENTITIES = Table.of(
            "entities",
            "gazetteer entry, entity that the job makes by merging, and one that a model has found",
            """
            entity_id STRING -- lower-case slug; of what a model has found, with its type before it
            name STRING -- name to show; of what a model has found, the words of most of its mentions
            type STRING -- country, territory, place, organisation, armed_group, party or person
            wikidata STRING -- Wikidata id; null where not given
            part_of STRING -- entity_id of the whole that it is a part of; null where none
            aliases ARRAY<STRING> -- all aliases of all kinds; none of an entity made by merging; of what a model has found, the ten most frequent ways in which it is written
            counts_for STRING -- entity_id for which its mentions count after roll_up and merge; null where the job excludes all of them, or where a model has found it and alias_kinds lacks model or 10,000 others are in more articles
            """,
            "entity_id");

    /** The mentions. */
    public static final Table MENTIONS =
            Table.of("mentions", "entity mention", """
            article_id STRING -- article
            published_date DATE -- the article's
            date_precision STRING -- the article's
            entity_id STRING -- who is mentioned; by a model, its type and name as a slug: person-zamir-kabulov
            alias_kind STRING -- what the alias is to the entity: name, demonym, metonym, place, person or model
            surface STRING -- the words as they stand in the article
            field STRING -- title, text, dateline or credit; the last two are not counted
            sentence INT -- number of the sentence, the title being 0
            paragraph INT -- number of the paragraph in which the sentence begins, the title being 0
            begin INT -- UTF-16 offset of the first character in the article's title or text
            end INT -- UTF-16 offset after the last character
            repeated BOOLEAN -- whether the sentence stood in the article before; then it is not counted
            counts_for STRING -- entity_id for which it counts under the job's alias_kinds, models, exclude, roll_up and merge; null where it does not count
            """, "entity_id", "published_date", "article_id", "field", "begin");

    /** Names on no list. */
    public static final Table NAMES =
            Table.of("names", "name that is on no list and stands beside listed ones", """
            name STRING -- the name; parts of it, such as a family name alone, count for it
            articles BIGINT -- articles in which it stands in a sentence with a listed entity
            mentions BIGINT -- how often it stands in such sentences
            initial BIGINT -- how many of them begin their sentence, so that the capital says nothing
            lower_case BIGINT -- how often these articles have its first word without a capital
            partners ARRAY<STRUCT<entity_id: STRING, sentences: BIGINT>> -- the five entities in most of these sentences
            samples ARRAY<STRUCT<article_id: STRING, field: STRING, begin: INT, end: INT, context: STRING>> -- where it stands, in up to five articles
            score DOUBLE -- ln(1 + articles); of a single word times (mentions - initial) / (mentions + lower_case)
            """, "name");

    /** What becomes of each alias. */
    public static final Table ALIAS_STATS = Table.of(
            "alias_stats",
            "alias of the gazetteer and alias kind, also where it is never found",
            """
            entity_id STRING -- whose alias it is
            alias STRING -- the alias as listed
            alias_kind STRING -- its kind in the list; a capital has two rows, metonym and place
            matches BIGINT -- its mentions of this kind, counted or not
            articles BIGINT -- articles that have one
            rejected BIGINT -- how often it stands in a text and its rules keep it from being a mention; of a capital, in the row of place
            rejections ARRAY<STRUCT<rule: STRING, times: BIGINT>> -- by which rule, the most frequent first
            samples ARRAY<STRUCT<article_id: STRING, field: STRING, begin: INT, end: INT, context: STRING>> -- a mention in each of five articles, which are drawn by a hash of their id: its first in title or text, else its first; with up to 60 characters on either side
            """,
            "entity_id",
            "alias",
            "alias_kind");

    /** What the corpus covers. */
    public static final Table COVERAGE = Table.of(
            "coverage", "day, source and language", """
            published_date DATE -- day, or first day of the month or year
            date_precision STRING -- day, month or year
            source STRING -- outlet; null where unknown
            language STRING -- ISO 639-1 code
            articles BIGINT -- articles kept
            stories BIGINT -- different stories of these articles
            sentences BIGINT -- their sentences, repeated ones included
            tokens BIGINT -- their tokens
            """, "published_date", "date_precision", "source", "language");

    /** The tables of a snapshot, in the order in which they are listed. */
    public static final List<Table> PUBLISHED = List.of(
            ARTICLES,
            REJECTS,
            INPUTS,
            STORIES,
            ENTITIES,
            MENTIONS,
            ALIAS_STATS,
            NAMES,
            TermTables.ARTICLE_TERMS,
            COVERAGE,
            TrendTables.TOTALS,
            TermTables.TERM_TRENDS,
            TermTables.TERM_MOVERS,
            TrendTables.ENTITY_TRENDS,
            TrendTables.PAIR_TRENDS,
            TrendTables.FOCUS_TRENDS,
            TrendTables.PAIRS,
            TermTables.PAIR_TERMS,
            TrendTables.SERIES,
            TrendTables.BURSTS,
            TrendTables.CHANGE_POINTS,
            TrendTables.EVIDENCE,
            TermTables.TOPICS,
            TermTables.TOPIC_TRENDS,
            TermTables.TOPIC_ENTITIES);
}
