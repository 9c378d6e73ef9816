package io.comention.job;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What a job file says, with its defaults filled in.
 *
 * @param about what a reader of the report should know of the corpus, or null
 * @param language the language where neither a field nor the corpus entry says: a code, or {@link #DETECT}
 * @param languages keep only these; empty: all
 * @param gazetteers {@code world} is the list in the jar; or paths and URIs
 * @param models that find names on no list
 * @param aliasKinds which mentions count
 * @param choices which of them do not, and for whom the others count
 * @param focus pairs to show first
 * @param focusSources of so many sources, those with most articles, they are shown apart
 * @param timezone in which an instant has its day
 * @param dateFallback what stands in for a date that is not known
 * @param from first day, or null
 * @param to first day that no longer belongs, or null
 * @param maxRejectShare more unusable records than this share of all end the run
 * @param keepTruncated whether to keep what was read of a file that cannot be read to its end
 * @param limits bounds of what is read
 * @param keepText whether {@code articles.text} holds the text
 * @param output the folder of the results
 */
public record Job(
        String name,
        String about,
        List<CorpusEntry> corpus,
        String language,
        Set<String> languages,
        List<String> gazetteers,
        List<ModelEntry> models,
        Set<AliasKind> aliasKinds,
        Choices choices,
        List<EntityPair> focus,
        int focusSources,
        List<Unit> units,
        List<Granularity> granularities,
        ZoneId timezone,
        DateFallback dateFallback,
        LocalDate from,
        LocalDate to,
        double maxRejectShare,
        boolean keepTruncated,
        Limits limits,
        boolean keepText,
        StoryOptions stories,
        TermOptions terms,
        PairOptions pairs,
        NameOptions names,
        EvidenceOptions evidence,
        TopicOptions topics,
        String output)
        implements Serializable {
    /** In place of a language: OpenNLP's detector is to say. */
    public static final String DETECT = "detect";

    /** The language of an entry's records that do not say theirs: a code, or {@link #DETECT}. */
    public String language(CorpusEntry entry) {
        return entry.language() == null ? language : entry.language();
    }

    /** Whether there are entries with languages to be detected. */
    public boolean detectsLanguages() {
        return corpus.stream().anyMatch(entry -> language(entry).equals(DETECT));
    }

    /**
     * When two articles are the same story.
     *
     * @param enabled whether they ever are
     * @param similarity the least share of 5-word runs that near-duplicates have in common
     * @param withinDays how many days after the first article a story may be printed again; 0: any number
     */
    public record StoryOptions(boolean enabled, double similarity, int withinDays) implements Serializable {}

    /**
     * Which terms are counted and written.
     *
     * @param minArticles terms in fewer articles are left out
     * @param perArticle top terms per article
     * @param perPeriod top terms per period
     * @param movers rising terms per period, and falling ones
     * @param perPair terms that mark a pair
     * @param series how many terms have their series looked at for bursts and changes
     * @param ngrams up to how many neighbouring words are a term
     */
    public record TermOptions(
            int minArticles, int perArticle, int perPeriod, int movers, int perPair, int series, int ngrams)
            implements Serializable {
        /** Where the job file says nothing. */
        public static final TermOptions DEFAULT = new TermOptions(2, 20, 1000, 50, 20, 1000, 1);
    }

    /**
     * Which pairs are counted and written.
     *
     * @param minUnits pairs in fewer units are left out
     * @param maxEntities a unit that names more entities is left out of all counts
     * @param minTested entities in fewer stories are not tested for going together
     * @param minRanked pairs in fewer units have no strength to be ranked by
     * @param withTerms how many pairs have the terms that mark them written, beside the focus pairs
     */
    public record PairOptions(int minUnits, int maxEntities, int minTested, int minRanked, int withTerms)
            implements Serializable {}

    /**
     * Which names that are on no list are written.
     *
     * @param enabled whether they are looked for
     * @param minArticles names in fewer articles are left out
     * @param most how many names at most, by their score
     * @param pos whether their words must be proper nouns by a part-of-speech tagger
     * @param posModel its model; null: the English one of the jar
     */
    public record NameOptions(boolean enabled, int minArticles, int most, boolean pos, Reference posModel)
            implements Serializable {
        /** Names whose words are not tagged. */
        public NameOptions(boolean enabled, int minArticles, int most) {
            this(enabled, minArticles, most, false, null);
        }
    }
}
