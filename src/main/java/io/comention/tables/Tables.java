package io.comention.tables;

import java.util.List;

/** Every table's schema, declared once: datasets, checks and documentation derive from it. */
public final class Tables {
    private Tables() {}

    private static final String ASSOCIATION = """
            expected DOUBLE -- n_a · n_b / n_total: the n_ab that chance alone would give; of stories that name the two apart n_a + n_b − n_ab may exceed n_total, and then stands for it here and in all measures
            pmi DOUBLE -- pointwise mutual information, log2 (Church and Hanks 1990); null where n_ab is 0
            npmi DOUBLE -- normalised PMI, −1 to 1 (Bouma 2009); −1 where n_ab is 0; null where one is never named, or both always are
            log_dice DOUBLE -- logDice, at most 14, log2 (Rychlý 2008); null where n_ab is 0
            g2 DOUBLE -- log-likelihood ratio over four cells (Dunning 1993), negative where n_ab is below expected
            log_odds DOUBLE -- natural log of the odds ratio with ½ added to each cell (Haldane 1956); null where one of the two is in no unit or in all
            log_odds_low DOUBLE -- lower bound of its 95 % interval
            log_odds_high DOUBLE -- upper bound of its 95 % interval
            """;

    private static final String AROUND = """
            smoothed DOUBLE -- share over a centred window of 7 days, 5 weeks, or 3 months, quarters or years: Σ counts / Σ totals
            provisional BOOLEAN -- whether later periods will change smoothed: its window goes beyond the last one
            baseline DOUBLE -- what the 28 days, 26 weeks, 12 months, 8 quarters or 5 years before let expect of the period: their rate (of days, that of the same weekday) times n_total; null where fewer than half of these have articles
            z DOUBLE -- how far the period is from that, in standard deviations of a negative binomial with moments of the same periods; null where nothing is expected
            """;

    private static final String OVER_TIME = AROUND + """
            burst BOOLEAN -- whether it lies in a burst (Kleinberg 2002); null where there are under 8 periods, over 20 % of them empty, or twice the share of the series is 1 or more
            change_point BOOLEAN -- whether a new level begins with it; null where none are looked for, see series.status
            """;

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

    /** The terms that mark an article. */
    public static final Table ARTICLE_TERMS = Table.of("article_terms", "article and one of its top terms", """
            article_id STRING -- article
            published_date DATE -- the article's
            date_precision STRING -- the article's
            rank INT -- place by tfidf within the article, from 1; ties in the order of the terms
            term STRING -- lower-case term
            occurrences BIGINT -- how often the article has it, repeated sentences left out
            articles_with_term BIGINT -- articles of the corpus that have it
            total_articles BIGINT -- articles of the corpus
            tfidf DOUBLE -- occurrences · ln((total_articles + 1) / (articles_with_term + 1))
            """);

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

    /** What shares are shares of. */
    public static final Table TOTALS = Table.of(
            "totals",
            "granularity, period and unit, complete from the first to the last period",
            """
            granularity STRING -- day, week, month, quarter or year
            period DATE -- first day of the period
            unit STRING -- article, story, paragraph or sentence
            n_total BIGINT -- units counted in the period
            left_out BIGINT -- units left out of every count, since they name more than pairs.max_entities entities
            """,
            "granularity",
            "unit",
            "period");

    /** The terms that mark a period. */
    public static final Table TERM_TRENDS = Table.of(
            "term_trends",
            "granularity, period and one of its top terms",
            """
            granularity STRING -- day, week, month, quarter or year
            period DATE -- first day of the period
            term STRING -- lower-case term
            occurrences BIGINT -- how often the period's articles have it
            articles BIGINT -- articles of the period that have it
            total_articles BIGINT -- articles of the period
            share DOUBLE -- articles / total_articles
            share_low DOUBLE -- lower bound of its 95 % interval (Wilson 1927)
            share_high DOUBLE -- upper bound of its 95 % interval
            tfidf DOUBLE -- occurrences · ln((N + 1) / (df + 1)) over the N articles of the corpus, df of which have it
            rank INT -- place by tfidf within the period, from 1; ties in the order of the terms
            class_tfidf DOUBLE -- occurrences · ln(1 + a / f) (Grootendorst 2022): a the term occurrences of an average period of the granularity, f those of this term in all of them
            class_rank INT -- place by class_tfidf within the period, from 1; ties in the order of the terms
            """ + AROUND,
            "granularity",
            "period",
            "rank");

    /** The terms that a period has more or less often than those before it. */
    public static final Table TERM_MOVERS = Table.of(
            "term_movers",
            "granularity, period and one of its rising or falling terms; weeks and longer",
            """
            granularity STRING -- week, month, quarter or year
            period DATE -- first day of the period
            direction STRING -- rising or falling
            rank INT -- place by the size of g2 within the period and direction, from 1; ties in the order of the terms
            term STRING -- lower-case term
            articles BIGINT -- articles of the period that have it
            total_articles BIGINT -- articles of the period
            articles_before BIGINT -- articles of the 26 weeks, 12 months, 8 quarters or 5 years before that have it
            total_before BIGINT -- articles of these
            share DOUBLE -- articles / total_articles
            share_before DOUBLE -- articles_before / total_before
            g2 DOUBLE -- log-likelihood ratio over four cells (Dunning 1993), negative where the term falls; at least 10.83 either way
            log_ratio DOUBLE -- log2 of share / share_before with ½ added to both counts (Hardie 2014)
            """,
            "granularity",
            "period",
            "direction",
            "rank");

    /** How often each entity is named. */
    public static final Table ENTITY_TRENDS = Table.of(
            "entity_trends",
            "granularity, period, unit and entity; weeks and longer are complete, days have rows where n > 0",
            """
            granularity STRING -- day, week, month, quarter or year
            period DATE -- first day of the period
            unit STRING -- article, story, paragraph or sentence
            entity_id STRING -- who is named
            n BIGINT -- units that name the entity
            n_total BIGINT -- units of the period
            mentions BIGINT -- mentions in them
            articles BIGINT -- articles that hold one of these units
            stories BIGINT -- different stories of these articles
            sources BIGINT -- outlets that do
            share DOUBLE -- n / n_total; null where n_total is 0
            share_low DOUBLE -- lower bound of its 95 % interval (Wilson 1927)
            share_high DOUBLE -- upper bound of its 95 % interval
            """ + OVER_TIME,
            "entity_id",
            "unit",
            "granularity",
            "period");

    /** How often each pair is named together, over time. */
    public static final Table PAIR_TRENDS = Table.of(
            "pair_trends",
            "granularity, period, unit and pair; weeks and longer are complete for pairs with n_ab of 10 or more over all, the rest have rows where n_ab > 0",
            """
            granularity STRING -- day, week, month, quarter or year
            period DATE -- first day of the period
            unit STRING -- article, story, paragraph or sentence
            entity_a STRING -- the smaller entity_id
            entity_b STRING -- the greater entity_id
            n_ab BIGINT -- units that name both
            n_a BIGINT -- units that name entity_a
            n_b BIGINT -- units that name entity_b
            n_total BIGINT -- units of the period
            articles BIGINT -- articles that hold a unit with both
            stories BIGINT -- different stories of these articles
            sources BIGINT -- outlets that do
            share DOUBLE -- n_ab / n_total; null where n_total is 0
            share_low DOUBLE -- lower bound of its 95 % interval (Wilson 1927)
            share_high DOUBLE -- upper bound of its 95 % interval
            """ + ASSOCIATION + OVER_TIME,
            "entity_a",
            "entity_b",
            "unit",
            "granularity",
            "period");

    /** How often the pairs of the focus are named together, at each source and by names alone. */
    public static final Table FOCUS_TRENDS = Table.of(
            "focus_trends",
            "granularity, period, unit, pair of the focus, source and alias kinds; over all sources weeks and longer are complete and days have rows where n_a or n_b of all kinds > 0; one source has no days, and rows where n_total > 0",
            """
            granularity STRING -- day, week, month, quarter or year
            period DATE -- first day of the period
            unit STRING -- article, story, paragraph or sentence
            entity_a STRING -- the smaller entity_id
            entity_b STRING -- the greater entity_id
            source STRING -- outlet, one of the focus_sources with most articles; null: all, the unknown ones included
            alias_kinds STRING -- which mentions count: all (the job's alias_kinds), of these only name, or name+demonym
            n_ab BIGINT -- units that name both
            n_a BIGINT -- units that name entity_a
            n_b BIGINT -- units that name entity_b
            n_total BIGINT -- units of the period
            share DOUBLE -- n_ab / n_total; null where n_total is 0
            share_low DOUBLE -- lower bound of its 95 % interval (Wilson 1927)
            share_high DOUBLE -- upper bound of its 95 % interval
            share_by_source DOUBLE -- share at a fixed mix of sources (direct standardisation, Breslow and Day 1987); null where no unit has a source, and in rows of one source
            """,
            "entity_a",
            "entity_b",
            "unit",
            "granularity",
            "alias_kinds",
            "source",
            "period");

    /** How often each pair is named together, over all. */
    public static final Table PAIRS = Table.of(
            "pairs", "unit and pair, over the whole corpus", """
            unit STRING -- article, story, paragraph or sentence
            entity_a STRING -- the smaller entity_id
            entity_b STRING -- the greater entity_id
            n_ab BIGINT -- units that name both
            n_a BIGINT -- units that name entity_a
            n_b BIGINT -- units that name entity_b
            n_total BIGINT -- units of the corpus
            articles BIGINT -- articles that hold a unit with both
            stories BIGINT -- different stories of these articles
            sources BIGINT -- outlets that do
            """ + ASSOCIATION + """
            expected_in_period DOUBLE -- Σ n_a · n_b / n_total over months, or years where dates are years: the n_ab that chance and time give
            mh_log_odds DOUBLE -- natural log of the odds ratio common to these periods (Mantel and Haenszel 1959); null where Σ n_ab · neither or Σ only a · only b over them is 0: never together, or never apart where they could be
            mh_low DOUBLE -- lower bound of its 95 % interval (Robins, Breslow and Greenland 1986)
            mh_high DOUBLE -- upper bound of its 95 % interval
            strength DOUBLE -- what to rank pairs by: mh_low; where that is null, the same with ½ added to each cell of the periods that name both entities and neither everywhere; null where there are none, or n_ab is under pairs.min_ranked
            p DOUBLE -- of the unit story: probability of n_ab or more by chance (hypergeometric); null for other units, and where entity_a or entity_b is in fewer than pairs.min_tested stories
            log10_p DOUBLE -- its decimal logarithm, also where p is too small for a double
            q DOUBLE -- least share of false discoveries at which the pair would be one (Benjamini and Hochberg 1995); knows nothing of time: look at mh_low, too
            tested BIGINT -- how many pairs were tested, also those never seen together; null where p is
            first_date DATE -- published_date of the first unit with both; a story has that of its head
            last_date DATE -- last one
            peak_period DATE -- month with most n_ab, the first of several; the year where dates are known to the year
            """, "entity_a", "entity_b", "unit");

    /** The terms that mark pairs. */
    public static final Table PAIR_TERMS = Table.of(
            "pair_terms",
            "pair and one of the terms that articles naming both have more often than articles naming one of them; focus pairs and those named together in most articles",
            """
            entity_a STRING -- the smaller entity_id
            entity_b STRING -- the greater entity_id
            rank INT -- place by g2 within the pair, from 1; ties in the order of the terms
            term STRING -- lower-case term; words of the pair's own aliases are left out
            articles_both BIGINT -- articles naming both that have it
            n_both BIGINT -- articles naming both
            articles_either BIGINT -- articles naming exactly one of them that have it
            n_either BIGINT -- articles naming exactly one of them
            g2 DOUBLE -- log-likelihood ratio over four cells (Dunning 1993), at least 10.83
            log_ratio DOUBLE -- log2 of the ratio of articles_both / n_both and articles_either / n_either with ½ added to both counts (Hardie 2014)
            """,
            "entity_a",
            "entity_b",
            "rank");

    private static final String SERIES_KEY = """
            granularity STRING -- day, week, month, quarter or year
            unit STRING -- article, story, paragraph or sentence; of a term article
            kind STRING -- entity, pair or term
            id_a STRING -- the entity or term, or the smaller entity_id
            id_b STRING -- the greater entity_id of a pair; null for an entity or term
            """;

    /** What is said of a series as a whole. */
    public static final Table SERIES = Table.of(
            "series",
            "granularity, unit, and entity or pair in at least 10 units, or one of the terms.series first terms by TF-IDF in weeks and longer",
            SERIES_KEY + """
            periods INT -- periods from the first to the last of the corpus
            status STRING -- ok, or why there is no trend and no change point: under 8 periods, over 20 % of periods empty, over 2500 periods, under one in 4 periods; or why there is no trend: zero in over a tenth of periods
            mk_z DOUBLE -- Mann and Kendall's z of its shares, corrected for serial correlation (Hamed and Rao 1998): positive where they rise
            trend_p DOUBLE -- its two-sided p
            slope DOUBLE -- change of the share per year: median over all pairs of periods (Theil 1950, Sen 1968)
            slope_low DOUBLE -- lower bound of its 95 % interval
            slope_high DOUBLE -- upper bound of its 95 % interval
            """,
            "id_a",
            "id_b",
            "kind",
            "unit",
            "granularity");

    /** Runs of periods with an elevated share. */
    public static final Table BURSTS = Table.of(
            "bursts", "burst of a series", SERIES_KEY + """
            start DATE -- first day of its first period
            end DATE -- first day of its last period
            weight DOUBLE -- how much better twice the usual share explains it than the usual one, ln (Kleinberg 2002); above 2 ln(periods) hardly ever by chance
            """, "id_a", "id_b", "kind", "unit", "granularity", "start");

    /** Where a share changed and stayed so. */
    public static final Table CHANGE_POINTS = Table.of(
            "change_points",
            "change of level of a series",
            SERIES_KEY + """
            period DATE -- first day of the first period of the new level
            before DOUBLE -- share from the change before, or the start, to here
            after DOUBLE -- share from here to the next change, or the end
            """,
            "id_a",
            "id_b",
            "kind",
            "unit",
            "granularity",
            "period");

    /** Sentences that name a pair. */
    public static final Table EVIDENCE = Table.of(
            "evidence",
            "pair, month (or year) and one of the best sentences that name both",
            """
            entity_a STRING -- the smaller entity_id
            entity_b STRING -- the greater entity_id
            granularity STRING -- month; year of dates known to the year, and where the job's granularities have year and not month
            period DATE -- first day of the period
            rank INT -- place among the sentences of the pair and period, from 1
            article_id STRING -- article: the head of its story, or alone in it
            published_date DATE -- the article's
            source STRING -- the article's outlet; null where unknown
            title STRING -- the article's headline; null where there is none
            url STRING -- where the article can be read; null where unknown
            sentence INT -- number of the sentence, the title being 0
            snippet STRING -- the sentence as it stands in the article, without dateline and credits; of a long one the part around both names; null where the job keeps no text
            begin INT -- UTF-16 offset of the snippet in the article's title (sentence 0) or text
            a_begin INT -- UTF-16 offset of a mention that counts for entity_a in the article's title or text
            a_end INT -- UTF-16 offset after it
            a_kind STRING -- its alias kind: name, demonym, metonym, place, person or model
            b_begin INT -- UTF-16 offset of a mention that counts for entity_b
            b_end INT -- UTF-16 offset after it
            b_kind STRING -- its alias kind
            """,
            "entity_a",
            "entity_b",
            "granularity",
            "period",
            "rank");

    /** What the articles are about. */
    public static final Table TOPICS = Table.of(
            "topics",
            "topic; empty where the job asks for none. Articles are those that are heads or alone in their story and have one of the topics.vocabulary terms",
            """
            topic INT -- its number, from 1: the topic with the largest share first
            terms ARRAY<STRUCT<term: STRING, weight: DOUBLE, articles: BIGINT>> -- its topics.terms most probable terms, with their probability in the topic and the number of articles that have them; ties in the order of the terms
            coherence DOUBLE -- mean NPMI of all pairs of its ten most probable terms, −1 to 1, by the articles that have them (Bouma 2009; Lau, Newman and Baldwin 2014); null where none is defined
            articles BIGINT -- articles whose main topic it is: that with the largest share in them, of several the one with the smallest number
            share DOUBLE -- mean of its shares in all articles
            """,
            "topic");

    /** How much the articles are about each topic, over time. */
    public static final Table TOPIC_TRENDS = Table.of(
            "topic_trends", "granularity, period that has articles, and topic", """
            granularity STRING -- day, week, month, quarter or year
            period DATE -- first day of the period
            topic INT -- its number
            share DOUBLE -- mean of its shares in the period's articles
            articles BIGINT -- those of them whose main topic it is
            total_articles BIGINT -- articles of the period that have topics
            """, "topic", "granularity", "period");

    /** Who is named in articles about each topic. */
    public static final Table TOPIC_ENTITIES = Table.of(
            "topic_entities",
            "topic and one of the 50 entities that go with it most, of those in at least 5 of its articles",
            """
            topic INT -- its number
            rank INT -- place by log_odds_low within the topic, from 1; ties in the order of the entities
            entity_id STRING -- who is named
            articles BIGINT -- articles whose main topic it is and that name the entity
            n_topic BIGINT -- articles whose main topic it is; those that name more than pairs.max_entities entities are left out of all counts
            n_entity BIGINT -- articles that name the entity
            n_total BIGINT -- articles that have topics
            npmi DOUBLE -- normalised PMI of topic and entity, −1 to 1 (Bouma 2009); null where all articles are of the topic and name the entity
            log_odds DOUBLE -- natural log of the odds ratio with ½ added to each cell (Haldane 1956)
            log_odds_low DOUBLE -- lower bound of its 95 % interval
            log_odds_high DOUBLE -- upper bound of its 95 % interval
            """,
            "topic",
            "rank");

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
            ARTICLE_TERMS,
            COVERAGE,
            TOTALS,
            TERM_TRENDS,
            TERM_MOVERS,
            ENTITY_TRENDS,
            PAIR_TRENDS,
            FOCUS_TRENDS,
            PAIRS,
            PAIR_TERMS,
            SERIES,
            BURSTS,
            CHANGE_POINTS,
            EVIDENCE,
            TOPICS,
            TOPIC_TRENDS,
            TOPIC_ENTITIES);
}
