package io.comention.tables;

/** The published tables of what texts are about. */
public final class TermTables {
    private TermTables() {}

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
            """ + TrendTables.AROUND,
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
}
