package io.comention.tables;

/** The published tables of who is named with whom, period by period and over all. */
public final class TrendTables {
    private TrendTables() {}

    private static final String UNIT_IN_PERIOD = """
            granularity STRING -- day, week, month, quarter or year
            period DATE -- first day of the period
            unit STRING -- article, story, paragraph or sentence
            """;

    private static final String PAIR = """
            entity_a STRING -- the smaller entity_id
            entity_b STRING -- the greater entity_id
            """;

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

    static final String AROUND = """
            smoothed DOUBLE -- share over a centred window of 7 days, 5 weeks, or 3 months, quarters or years: Σ counts / Σ totals
            provisional BOOLEAN -- whether later periods will change smoothed: its window goes beyond the last one
            baseline DOUBLE -- what the 28 days, 26 weeks, 12 months, 8 quarters or 5 years before let expect of the period: their rate (of days, that of the same weekday) times n_total; null where fewer than half of these have articles
            z DOUBLE -- how far the period is from that, in standard deviations of a negative binomial with moments of the same periods; null where nothing is expected
            """;

    private static final String OVER_TIME = AROUND + """
            burst BOOLEAN -- whether it lies in a burst (Kleinberg 2002); null where there are under 8 periods, over 20 % of them empty, or twice the share of the series is 1 or more
            change_point BOOLEAN -- whether a new level begins with it; null where none are looked for, see series.status
            """;

    /** What shares are shares of. */
    public static final Table TOTALS = Table.of(
            "totals",
            "granularity, period and unit, complete from the first to the last period",
            UNIT_IN_PERIOD + """
            n_total BIGINT -- units counted in the period
            left_out BIGINT -- units left out of every count, since they name more than pairs.max_entities entities
            """,
            "granularity",
            "unit",
            "period");

    /** How often each entity is named. */
    public static final Table ENTITY_TRENDS = Table.of(
            "entity_trends",
            "granularity, period, unit and entity; weeks and longer are complete, days have rows where n > 0",
            UNIT_IN_PERIOD + """
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
            UNIT_IN_PERIOD + PAIR + """
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
            UNIT_IN_PERIOD + PAIR + """
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
}
