package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Adds up, article by article, how many units name the entities of a focus; articles with near-duplicates it hands on,
 * since their stories are known only when all of their articles are together.
 */
final class FocusTally implements Tally {
    /** What a row has beside the counts: the story's number, whom the article names, what it holds. */
    static final int STORY_COLUMNS = 3;

    private static final int MOST_SUMS = 200_000;
    private static final int MOST_ARTICLES = 10_000;

    private final NamedEntities mentions;
    private final Focus focus;
    private final List<Unit> units;
    private final int maxEntities;
    private final FocusSums sums = new FocusSums();
    private final List<Row> ofStories = new ArrayList<>();

    FocusTally(Job job, CountedEntities counted) {
        this.mentions = new NamedEntities(job, counted);
        this.focus = Focus.of(job);
        this.units = job.units();
        this.maxEntities = job.pairs().maxEntities();
    }

    /** Adds an article: a row with {@link FocusCounts#columns}. */
    void add(Row row) {
        CountedArticle article = CountedArticle.of(row);
        Map<Unit, Map<Integer, Map<String, Integer>>> places = mentions.places(row, units, focus.byKinds());
        for (Unit unit : units) {
            if (article.counts(unit)) {
                add(article, unit, places.get(unit).values());
            }
        }
        if (article.story() != null && units.contains(Unit.STORY)) {
            ofStories.add(ofStory(row, article));
        }
    }

    private void add(CountedArticle article, Unit unit, Collection<Map<String, Integer>> places) {
        List<FocusSums.Place> at = new ArrayList<>();
        at.add(sums.at(unit, article.day(), article.precision(), null));
        if (article.source() != null) {
            at.add(sums.at(unit, article.day(), article.precision(), article.source()));
        }
        long n = article.unitsOf(unit);
        for (Map<String, Integer> named : places) {
            if (named.size() > maxEntities) {
                n--;
                continue;
            }
            for (int held : focus.held(named)) {
                at.forEach(place -> place.addHeld(held));
            }
        }
        for (FocusSums.Place place : at) {
            place.add(n);
        }
    }

    private Row ofStory(Row row, CountedArticle article) {
        Map<String, Integer> named = mentions.named(row, focus.byKinds());
        return RowFactory.create(
                Unit.STORY.id(),
                row.get(8),
                row.get(9),
                article.source(),
                null,
                null,
                null,
                null,
                null,
                article.story(),
                named.keySet().toArray(new String[0]),
                focus.held(named));
    }

    @Override
    public boolean isFull() {
        return sums.size() >= MOST_SUMS || ofStories.size() >= MOST_ARTICLES;
    }

    @Override
    public void end() {}

    @Override
    public List<Row> drain() {
        List<Row> rows = sums.drain(STORY_COLUMNS);
        rows.addAll(ofStories);
        ofStories.clear();
        return rows;
    }
}
