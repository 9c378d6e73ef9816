package io.comention.tables;

import java.util.List;

/** The tables of stages and of a run's scratch folder: for later steps to read, not for people. */
public final class StageTables {
    private StageTables() {}

    /** Stage {@code articles}: every record read, whether article or reject, and how many each part of a file has. */
    public static final Table RECORDS = Table.of("records", "record read, and one more per part of a file", """
            input STRING -- file
            part INT -- number of the part of the file
            line BIGINT -- number of the record within the part, from 1; of the row of a part, how many it has
            is_part BOOLEAN -- whether the row is that of a part
            article_id STRING -- null where the record is no article
            source STRING -- outlet
            url STRING -- where it can be read
            title STRING -- headline
            language STRING -- ISO 639-1 code; null where an article is too short to be sure of what was detected
            published_date DATE -- day, or first day of its month or year
            published_at TIMESTAMP -- instant, where known
            date_precision STRING -- day, month or year
            date_source STRING -- where the date comes from
            captured_at TIMESTAMP -- when an archive fetched it
            characters INT -- UTF-16 length of the text
            text STRING -- text
            text_hash STRING -- SHA-256 of title and text
            reason STRING -- why it is no article
            chosen BOOLEAN -- whether the job itself excludes it
            detail STRING -- what is wrong, in words; of the row of a part, what its storage failed with
            excerpt STRING -- first 500 characters
            mojibake BOOLEAN -- whether an article's title or text was once read in the wrong encoding
            entry INT -- place of its corpus entry in the job
            detected STRING -- the language that was detected; null where the record or the job says it
            """);

    /** Stage {@code articles}: the language of what is too short to be sure of; only where languages are detected. */
    public static final Table MAIN_LANGUAGES = Table.of("main_languages", "corpus entry with longer texts", """
            entry INT -- place of the corpus entry in the job
            main_language STRING -- the language of most of its longer texts, of several the first in the alphabet
            """);

    /** Stage {@code articles}: which articles of {@link #RECORDS} are not kept. */
    public static final Table DUPLICATES =
            Table.of("duplicates", "record whose id another one has too, or whose file cannot be read to its end", """
            input STRING -- file
            part INT -- number of the part of the file
            line BIGINT -- number of the record within the part
            reason STRING -- duplicate, superseded or unreadable_file
            detail STRING -- which one is kept, or what is wrong with the file
            """);

    /** Stage {@code annotations}: what one pass over an article found. */
    public static final Table ANNOTATIONS = Table.of("annotations", "article kept", """
            article_id STRING -- article
            published_date DATE -- the article's
            date_precision STRING -- the article's
            source STRING -- the article's
            language STRING -- the article's
            sentences INT -- all sentences
            tokens INT -- all tokens
            counted_sentences INT -- sentences that are neither repeated nor dateline nor credits
            counted_paragraphs INT -- paragraphs with at least one of them
            mentions BINARY -- every mention, counted or not, as annotations.Mentions packs them
            rejected ARRAY<STRUCT<alias: INT, rule: STRING, times: INT>> -- aliases that stand in the article and that their rules keep from counting
            names ARRAY<STRUCT<name: STRING, occurrences: INT, initial: INT, lower_case: INT, field: STRING, begin: INT, end: INT, partners: ARRAY<STRUCT<entity_id: STRING, sentences: INT>>>> -- names that are on no list, in sentences with mentions; where the first one stands, and who is named beside it in how many of them
            terms BINARY -- every term and how often it occurs, as text.TermCounts packs them
            signature BINARY -- by what the text is recognised when it is printed again, as text.Signature packs it
            """);

    /** Stage {@code stories}: which articles are compared. */
    public static final Table STORY_CANDIDATES = Table.of("story_candidates", "two articles that are compared", """
            a BIGINT -- hash of the one's article_id (Spark's xxhash64)
            b BIGINT -- hash of the other's, the greater
            """);

    /** Stage {@code stories}: which articles are found to be the same. */
    public static final Table NEAR_DUPLICATES =
            Table.of("near_duplicates", "two articles, one printing the other again", """
            a BIGINT -- hash of the one's article_id (Spark's xxhash64)
            b BIGINT -- hash of the other's, the greater
            """);

    /** Stage {@code stories}: the articles that are not alone. */
    public static final Table STORY_MEMBERS = Table.of("story_members", "article with a near-duplicate", """
            article_id STRING -- article
            story_id STRING -- article_id of its head
            story_head BOOLEAN -- whether it is the head
            story_date DATE -- published_date of its head
            story_precision STRING -- date_precision of its head
            """);

    /** Stage {@code counts}: units, entities and pairs per day. */
    public static final Table DAILY_COUNTS = Table.of("daily_counts", "unit, and nobody, an entity or a pair", """
            entity_a STRING -- null: all units
            entity_b STRING -- null: the units that name entity_a
            unit STRING -- article, story, paragraph or sentence
            series BINARY -- what is counted day by day, as pairs.DailySeries packs it
            """);

    /** Kept during a run: table {@code pairs} without q, with tested pairs that it leaves out. */
    public static final Table MEASURED_PAIRS =
            new Table("measured_pairs", TrendTables.PAIRS.rows(), TrendTables.PAIRS.columns(), List.of());

    /** Stage {@code terms}: terms, each with its days. */
    public static final Table TERM_HISTORIES = Table.of("term_histories", "term", """
            term STRING -- term
            df BIGINT -- articles that have it
            occurrences BIGINT -- how often they do
            days BINARY -- how often it occurs, day by day, as terms.TermHistory packs it
            """);

    /** Kept during a run: what is counted of the aliases that occur. */
    public static final Table ALIAS_COUNTS = Table.of("alias_counts", "alias and kind that occur", """
            number INT -- number of the alias in the gazetteer
            alias_kind STRING -- the kind of its mentions; of its rejections, that of the list
            matches BIGINT -- mentions
            articles BIGINT -- articles with one
            rejections ARRAY<STRUCT<rule: STRING, times: BIGINT>> -- how often its rules keep it from being one, the most frequent rule first
            samples ARRAY<STRUCT<hash: BIGINT, article_id: STRING, field: STRING, begin: INT, end: INT>> -- a mention in each of five articles, those with the smallest hash of their id (Spark's xxhash64)
            """);

    /** Kept during a run: what is counted of the names that are on no list. */
    public static final Table NAME_COUNTS = Table.of("name_counts", "name that is published", """
            name STRING -- name
            articles BIGINT -- articles with it, or with words that stand for it
            mentions BIGINT -- how often they have it
            initial BIGINT -- how often at the beginning of a sentence
            lower_case BIGINT -- how often they have a single word without capitals
            partners ARRAY<STRUCT<entity_id: STRING, sentences: BIGINT>> -- who is named beside it, in how many sentences
            samples ARRAY<STRUCT<hash: BIGINT, article_id: STRING, field: STRING, begin: INT, end: INT>> -- where it stands first in each of five articles, those with the smallest hash of their id (Spark's xxhash64)
            """);

    /** Kept during a run: units that name the entities of the focus, per day and source. */
    public static final Table FOCUS_COUNTS =
            Table.of("focus_counts", "unit, day, date precision, source and slot", """
            unit STRING -- article, story, paragraph or sentence
            published_date DATE -- day, or first day of the month or year
            date_precision STRING -- day, month or year
            source STRING -- outlet; null: all, the unknown ones included
            slot INT -- which pair of the focus by which alias kinds, as pairs.Focus numbers them; −1: nobody
            n BIGINT -- units, where slot is −1
            n_a BIGINT -- units that name the pair's one entity by these alias kinds
            n_b BIGINT -- units that name the other
            n_ab BIGINT -- units that name both
            """);

    /** Kept during a run: which sentences are shown as evidence. */
    public static final Table EVIDENCE_CHOSEN = Table.of("evidence_chosen", "pair, month or year, and rank", """
            entity_a STRING -- the smaller entity_id
            entity_b STRING -- the greater entity_id
            granularity STRING -- month or year
            period DATE -- first day of the period
            rank INT -- place among the sentences of the pair and period, from 1
            article_id STRING -- article
            published_date DATE -- the article's
            source STRING -- the article's
            sentence INT -- number of the sentence, the title being 0
            sentence_begin INT -- UTF-16 offset of its first character in the article's title or text
            sentence_end INT -- UTF-16 offset after its last character, or after a name that goes on over it
            a_begin INT -- UTF-16 offset of a mention of entity_a in the article's title or text
            a_end INT -- UTF-16 offset after it
            a_kind STRING -- its alias kind
            b_begin INT -- UTF-16 offset of a mention of entity_b
            b_end INT -- UTF-16 offset after it
            b_kind STRING -- its alias kind
            """);
}
