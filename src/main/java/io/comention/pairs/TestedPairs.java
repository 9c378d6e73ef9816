package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Which pairs are tested for going together more often than chance has it: all pairs of entities with enough stories,
 * whether they are ever seen together or not.
 *
 * @param entities those with enough stories
 * @param number how many pairs of them may be counted
 */
public record TestedPairs(Set<String> entities, long number) implements Serializable {
    /** The unit that is tested: articles, paragraphs and sentences of the same story are not independent. */
    static final String UNIT = Unit.STORY.id();

    /** The pairs that a job tests; none where it does not count stories. */
    public static TestedPairs of(Marginals marginals, CountedEntities counted, Job.PairOptions options) {
        List<String> entities = marginals.named(UNIT, options.minTested());
        long forbidden = 0;
        Set<String> set = Set.copyOf(entities);
        for (String entity : entities) {
            forbidden += counted.neverWith(entity).stream()
                    .filter(other -> entity.compareTo(other) < 0 && set.contains(other))
                    .count();
        }
        return new TestedPairs(set, (long) entities.size() * (entities.size() - 1) / 2 - forbidden);
    }

    boolean contain(CountedPair pair) {
        return pair.unit().equals(UNIT) && entities.contains(pair.a()) && entities.contains(pair.b());
    }
}
