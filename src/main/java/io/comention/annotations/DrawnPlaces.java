package io.comention.annotations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A place in each of a few articles, which are drawn by a hash of their id, since that says nothing else of them. */
public final class DrawnPlaces {
    /** How many, at most. */
    static final int MOST = 5;

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::hash).thenComparing(Place::articleId);

    private final List<Place> places = new ArrayList<>(MOST);

    private record Place(long hash, String articleId, String field, int begin, int end) {}

    /** Keeps a place if it is among the first; each must be in another article. */
    public void offer(long hash, String articleId, String field, int begin, int end) {
        Place place = new Place(hash, articleId, field, begin, end);
        int at = places.size();
        while (at > 0 && ORDER.compare(place, places.get(at - 1)) < 0) {
            at--;
        }
        if (at < MOST) {
            if (places.size() == MOST) {
                places.remove(MOST - 1);
            }
            places.add(at, place);
        }
    }

    /** Offers places as {@link #rows} gives them. */
    public void offerAll(List<Row> drawn) {
        for (Row place : drawn) {
            offer(place.getLong(0), place.getString(1), place.getString(2), place.getInt(3), place.getInt(4));
        }
    }

    /** {@code hash, article_id, field, begin, end}, in order. */
    public Row[] rows() {
        return places.stream()
                .map(s -> RowFactory.create(s.hash(), s.articleId(), s.field(), s.begin(), s.end()))
                .toArray(Row[]::new);
    }
}
