package io.comention.trends;

import io.comention.annotations.CountedMentions;
import io.comention.annotations.Mentions;
import io.comention.entities.CountedEntities;
import io.comention.job.EntityPair;
import io.comention.job.Job;
import io.comention.text.Snippet;
import io.comention.trends.Candidate.Article;
import io.comention.trends.Candidate.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Finds an article's best sentence for every pair that one of its sentences names. */
final class SentencePairs {
    private static final BinaryOperator<Candidate> BETTER = BinaryOperator.minBy(Candidate.ORDER);

    private final CountedMentions counted;
    private final int maxEntities;
    private final int maxCharacters;

    SentencePairs(Job job, CountedMentions counted) {
        this.counted = counted;
        this.maxEntities = job.pairs().maxEntities();
        this.maxCharacters = job.evidence().maxCharacters();
    }

    /** A mention that counts, with the number of its entity among those that are counted. */
    private record Counted(int number, Named named) {}

    /**
     * The best sentence for every pair.
     *
     * @param mentions those of a sentence one after the other in the order of the text
     */
    Map<EntityPair, Candidate> of(Article article, Mentions mentions) {
        Map<EntityPair, Candidate> best = new HashMap<>();
        List<Counted> here = new ArrayList<>();
        int sentence = -1;
        Snippet bounds = null;
        while (mentions.next()) {
            if (mentions.sentence() != sentence) {
                addPairs(article, sentence, bounds, here, best);
                here.clear();
                sentence = mentions.sentence();
                bounds = new Snippet(mentions.sentenceBegin(), mentions.sentenceEnd());
            }
            int number = counted.number(mentions);
            if (number != CountedEntities.NOBODY) {
                Named named = new Named(
                        counted.entities().id(number), mentions.kind().id(), mentions.begin(), mentions.end());
                here.add(new Counted(number, named));
            }
        }
        addPairs(article, sentence, bounds, here, best);
        return best;
    }

    /** The two mentions of a pair that are nearest have none of the two between them: each looks back once per entity. */
    private void addPairs(
            Article article, int sentence, Snippet bounds, List<Counted> here, Map<EntityPair, Candidate> best) {
        if (here.size() < 2 || entities(here) > maxEntities) {
            return;
        }
        Map<Integer, Named> before = new HashMap<>();
        for (Counted counting : here) {
            Named next = counting.named();
            before.forEach((number, last) -> {
                if (number != counting.number()
                        && !counted.entities().neverTogether(number, counting.number())
                        && next.end() - last.begin() <= maxCharacters) {
                    best.merge(
                            EntityPair.of(last.entity(), next.entity()),
                            Candidate.of(article, sentence, bounds, last, next),
                            BETTER);
                }
            });
            before.put(counting.number(), next);
        }
    }

    private static long entities(List<Counted> here) {
        return here.stream().mapToInt(Counted::number).distinct().count();
    }
}
