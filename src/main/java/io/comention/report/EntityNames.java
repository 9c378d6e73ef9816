package io.comention.report;

import io.comention.job.EntityPair;
import io.comention.tables.Snapshot;
import io.comention.tables.Tables;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.filter2.compat.FilterCompat;

/** What entities are called. */
record EntityNames(Map<String, String> names) {
    static EntityNames read(Snapshot snapshot) {
        Map<String, String> names = new HashMap<>();
        snapshot.read(Tables.ENTITIES, Set.of("entity_id", "name"), FilterCompat.NOOP, row -> {
            Cells cells = new Cells(row);
            names.put(cells.text("entity_id"), cells.text("name"));
            return true;
        });
        return new EntityNames(names);
    }

    String of(String entityId) {
        String name = names.getOrDefault(entityId, "");
        return name.isEmpty() ? entityId : name;
    }

    String of(EntityPair pair) {
        return of(pair.a()) + " – " + of(pair.b());
    }
}
