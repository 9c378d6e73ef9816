package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final int NO_MEMBER = -1;

    private final NamedEntities mentions;
    private final Focus focus;
    private final List<Unit> units;
    private final int maxEntities;

    /** By an entity's number: its place among the focus's members, and {@link #NO_MEMBER} for others. */
    private final int[] members;

    private final FocusSums sums = new FocusSums();
    private final List<Row> ofStories = new ArrayList<>();

    FocusTally(Job job, CountedEntities counted) {
        this.mentions = new NamedEntities(job, counted);
        this.focus = Focus.of(job);
        this.units = job.units();
        this.maxEntities = job.pairs().maxEntities();
        this.members = new int[counted.size()];
        for (int number = 0; number < members.length; number++) {
            members[number] = focus.members().indexOf(counted.id(number)); // NO_MEMBER where it is not there
        }
    }

    /** Adds an article: a row with {@link CountUnits#COLUMNS}. */
    void add(Row row) {
        CountedArticle article = CountedArticle.of(row);
        mentions.read(CountUnits.mentions(row));
        for (Unit unit : units) {
            if (article.counts(unit)) {
                add(article, unit);
            }
        }
        if (article.story() != null && units.contains(Unit.STORY)) {
            ofStories.add(ofStory(row, article));
        }
    }

    private void add(CountedArticle article, Unit unit) {
        List<FocusSums.Place> at = new ArrayList<>();
        at.add(sums.at(unit, article.day(), article.precision(), null));
        if (article.source() != null) {
            at.add(sums.at(unit, article.day(), article.precision(), article.source()));
        }
        at.forEach(place -> place.add(article.unitsOf(unit)));
        mentions.forEach(unit, focus.byKinds(), (named, known, size) -> {
            if (size > maxEntities) {
                at.forEach(place -> place.add(-1));
                return;
            }
            for (int held : held(named, known, size)) {
                at.forEach(place -> place.addHeld(held));
            }
        });
    }

    private int[] held(int[] named, int[] known, int size) {
        int[] ofMembers = new int[focus.members().size()];
        boolean any = false;
        for (int i = 0; i < size; i++) {
            int member = members[named[i]];
            if (member != NO_MEMBER) {
                ofMembers[member] = known[i];
                any = true;
            }
        }
        return any ? focus.held(ofMembers) : new int[0];
    }

    /** Hands an article on, an article that names nobody being a part of its story too. */
    private Row ofStory(Row row, CountedArticle article) {
        Object[] values = {
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
            new int[0],
            new int[0]
        };
        mentions.whole(focus.byKinds(), (named, known, size) -> {
            values[values.length - 2] = Arrays.copyOf(named, size);
            values[values.length - 1] = held(named, known, size);
        });
        return RowFactory.create(values);
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
