package io.comention.commands.show;

import io.comention.job.Granularity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Chooses among the sentences that name a pair. */
final class Evidence {
    private Evidence() {}

    /**
     * So many sentences of different articles by date: of each period of the table its best, the periods with the
     * largest n first, then the next ones of each.
     *
     * @param weights how many units of a sentence's own period name the pair: among the months of a year, that with most
     *     comes first
     */
    static List<Sentence> chosen(
            List<Sentence> all, List<Period> periods, Granularity granularity, Map<LocalDate, Long> weights, int most) {
        Comparator<Sentence> best = Comparator.comparing(Sentence::rank)
                .thenComparing(sentence -> -weights.getOrDefault(sentence.period(), 0L))
                .thenComparing(Sentence::published)
                .thenComparing(Sentence::articleId);
        Map<LocalDate, List<Sentence>> byPeriod = all.stream()
                .sorted(best)
                .collect(Collectors.groupingBy(
                        sentence -> granularity.periodOf(sentence.published()), TreeMap::new, Collectors.toList()));
        List<List<Sentence>> queues = periods.stream()
                .sorted(Comparator.comparing(Period::n).reversed().thenComparing(Period::first))
                .map(period -> byPeriod.getOrDefault(period.first(), List.of()))
                .toList();
        List<Sentence> chosen = new ArrayList<>();
        Set<String> articles = new HashSet<>();
        int longest = queues.stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < longest && chosen.size() < most; round++) {
            for (List<Sentence> queue : queues) {
                if (round < queue.size()
                        && chosen.size() < most
                        && articles.add(queue.get(round).articleId())) {
                    chosen.add(queue.get(round));
                }
            }
        }
        chosen.sort(Comparator.comparing(Sentence::published).thenComparing(Sentence::articleId));
        return chosen;
    }
}
