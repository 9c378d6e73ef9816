package io.comention.trends;

import io.comention.annotations.CountedMentions;
import io.comention.job.EntityPair;
import io.comention.job.Job;
import io.comention.text.Snippet;
import io.comention.trends.Candidate.Article;
import io.comention.trends.Candidate.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apache.spark.sql.Row;

/** Finds an article's best sentence for every pair that one of its sentences names. */
final class SentencePairs {
    /** What is read of an annotation's mentions; who is named only where its alias does not say it. */
    static final String MENTIONS = "transform(mentions, m -> struct(m.alias, m.alias_kind, m.field, m.repeated,"
            + " IF(m.alias < 0, m.entity_id, CAST(NULL AS STRING)), m.sentence, m.begin, m.end,"
            + " m.sentence_begin, m.sentence_end))";

    private static final BinaryOperator<Candidate> BETTER = BinaryOperator.minBy(Candidate.ORDER);

    private final CountedMentions counted;
    private final int maxEntities;
    private final int maxCharacters;

    SentencePairs(Job job, CountedMentions counted) {
        this.counted = counted;
        this.maxEntities = job.pairs().maxEntities();
        this.maxCharacters = job.evidence().maxCharacters();
    }

    /**
     * The best sentence for every pair.
     *
     * @param mentions as {@link #MENTIONS} gives them, those of a sentence one after the other in the order of the text
     */
    Map<EntityPair, Candidate> of(Article article, List<Row> mentions) {
        Map<EntityPair, Candidate> best = new HashMap<>();
        List<Named> named = new ArrayList<>();
        for (int from = 0; from < mentions.size(); ) {
            Row first = mentions.get(from);
            int sentence = first.getInt(5);
            named.clear();
            int to = from;
            while (to < mentions.size() && mentions.get(to).getInt(5) == sentence) {
                add(mentions.get(to++), named);
            }
            if (named.size() > 1 && entities(named) <= maxEntities) {
                addPairs(article, sentence, new Snippet(first.getInt(8), first.getInt(9)), named, best);
            }
            from = to;
        }
        return best;
    }

    private void add(Row mention, List<Named> named) {
        String entity = counted.countsFor(
                mention.getInt(0),
                mention.getString(1),
                mention.getString(2),
                mention.getBoolean(3),
                mention.getString(4));
        if (entity != null) {
            named.add(new Named(entity, mention.getString(1), mention.getInt(6), mention.getInt(7)));
        }
    }

    private static int entities(List<Named> named) {
        Set<String> different = new HashSet<>();
        for (Named one : named) {
            different.add(one.entity());
        }
        return different.size();
    }

    /** The two mentions of a pair that are nearest have none of the two between them: each looks back once per entity. */
    private void addPairs(
            Article article, int sentence, Snippet bounds, List<Named> named, Map<EntityPair, Candidate> best) {
        Map<String, Named> before = new HashMap<>();
        for (Named next : named) {
            Set<String> never = counted.neverWith(next.entity());
            for (Named last : before.values()) {
                if (!last.entity().equals(next.entity())
                        && !never.contains(last.entity())
                        && next.end() - last.begin() <= maxCharacters) {
                    best.merge(
                            EntityPair.of(last.entity(), next.entity()),
                            Candidate.of(article, sentence, bounds, last, next),
                            BETTER);
                }
            }
            before.put(next.entity(), next);
        }
    }
}
