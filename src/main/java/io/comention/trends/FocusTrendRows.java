package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.pairs.Focus;
import io.comention.stats.Interval;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of what is counted in a period and unit its rows of table {@code focus_trends}. */
final class FocusTrendRows implements FlatMapGroupsFunction<Row, Row, Row> {
    private final Focus focus;
    private final Broadcast<FocusSources> sources;

    FocusTrendRows(Focus focus, Broadcast<FocusSources> sources) {
        this.focus = focus;
        this.sources = sources;
    }

    @Override
    public Iterator<Row> call(Row key, Iterator<Row> counts) {
        FocusPeriod period = new FocusPeriod();
        counts.forEachRemaining(row -> period.add(
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                new FocusPeriod.Named(row.getLong(6), row.getLong(7), row.getLong(8))));
        boolean complete =
                Granularity.valueOf(key.getString(0).toUpperCase(Locale.ROOT)).isComplete();
        List<Row> rows = new ArrayList<>();
        for (int slot = 0; slot < focus.slots(); slot++) {
            FocusPeriod.Named byAll = period.named(null, focus.byAll(slot));
            if (complete || byAll.a() + byAll.b() > 0) {
                rows.add(row(key, slot, null, period));
            }
            for (String source : complete ? sources.value().listed() : List.<String>of()) {
                if (period.total(source) > 0) {
                    rows.add(row(key, slot, source, period));
                }
            }
        }
        return rows.iterator();
    }

    private Row row(Row key, int slot, String source, FocusPeriod period) {
        long total = period.total(source);
        FocusPeriod.Named named = period.named(source, slot);
        Interval share = total == 0 ? null : Interval.wilson(named.both(), total);
        return RowFactory.create(
                key.get(0),
                key.get(1),
                key.get(2),
                focus.pair(slot).a(),
                focus.pair(slot).b(),
                source,
                focus.aliasKinds(slot),
                named.both(),
                named.a(),
                named.b(),
                total,
                share == null ? null : (double) named.both() / total,
                share == null ? null : share.low(),
                share == null ? null : share.high(),
                source == null
                        ? period.shareBySource(slot, outlet -> sources.value().weight(key.getString(2), outlet))
                        : null);
    }
}
