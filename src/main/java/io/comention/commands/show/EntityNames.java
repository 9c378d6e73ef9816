package io.comention.commands.show;

import io.comention.job.Suggestion;
import io.comention.job.UserException;
import io.comention.tables.Snapshot;
import io.comention.tables.Tables;
import io.comention.text.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;

/** The entities of a run, found by id or name in whatever case. */
final class EntityNames {
    private static final Set<String> COLUMNS = Set.of("entity_id", "name", "aliases", "counts_for");
    private static final int LONGEST_NAME = 40;

    private final Map<String, Listed> byId = new TreeMap<>();

    /** An entity as its table has it. */
    record Listed(String id, String name, List<String> aliases, String countsFor) {}

    /** An entity that is shown. */
    record Named(String id, String name) {}

    EntityNames(List<Listed> entities) {
        entities.forEach(entity -> byId.put(entity.id(), entity));
    }

    static EntityNames read(Snapshot snapshot) {
        List<Listed> all = new ArrayList<>();
        snapshot.read(
                Tables.ENTITIES,
                COLUMNS,
                FilterCompat.NOOP,
                row -> all.add(new Listed(
                        Snapshot.text(row, "entity_id"),
                        Snapshot.text(row, "name"),
                        aliases(row),
                        Snapshot.text(row, "counts_for"))));
        return new EntityNames(all);
    }

    private static List<String> aliases(Group row) {
        List<String> aliases = new ArrayList<>();
        if (row.getFieldRepetitionCount("aliases") > 0) {
            Group list = row.getGroup("aliases", 0);
            for (int i = 0; i < list.getFieldRepetitionCount("list"); i++) {
                aliases.add(Snapshot.text(list.getGroup("list", i), "element"));
            }
        }
        return aliases;
    }

    /** What to call an entity. */
    Named named(String id) {
        Listed entity = byId.get(id);
        String name = entity == null ? "" : TerminalText.of(entity.name(), LONGEST_NAME);
        return new Named(id, name.isEmpty() ? TerminalText.of(id, LONGEST_NAME) : name);
    }

    /** The entity with an id or a name; a {@link UserException} where there is none, several, or it does not count. */
    Named find(String asked) {
        String wanted = folded(asked.strip());
        Listed byItsId = byId.get(wanted);
        List<Listed> found =
                byItsId != null ? List.of(byItsId) : having(entity -> Stream.of(entity.id(), entity.name()), wanted);
        if (found.isEmpty()) {
            throw UserException.usage("there is no entity '" + asked + "' in the run's lists" + nearest(wanted));
        }
        if (found.size() > 1) {
            throw UserException.usage(
                    "'" + asked + "' is the name of several entities; give the id of one: " + ids(found));
        }
        Listed entity = found.get(0);
        if (entity.countsFor().isEmpty()) {
            throw UserException.usage("mentions of '" + entity.id() + "' do not count in this run");
        }
        if (!entity.countsFor().equals(entity.id())) {
            throw UserException.usage("mentions of '" + entity.id() + "' count for '" + entity.countsFor()
                    + "' in this run; ask for that");
        }
        return named(entity.id());
    }

    private interface Words {
        Stream<String> of(Listed entity);
    }

    private List<Listed> having(Words words, String wanted) {
        return byId.values().stream()
                .filter(entity -> words.of(entity).anyMatch(word -> folded(word).equals(wanted)))
                .toList();
    }

    private String nearest(String wanted) {
        List<Listed> owners = having(entity -> entity.aliases().stream(), wanted);
        if (!owners.isEmpty() && owners.size() <= 5) {
            return "; it is an alias of " + ids(owners);
        }
        return Suggestion.of(
                wanted,
                byId.values().stream()
                        .flatMap(entity -> Stream.of(entity.id(), folded(TerminalText.of(entity.name(), LONGEST_NAME))))
                        .collect(Collectors.toSet()));
    }

    private static String ids(List<Listed> entities) {
        return entities.stream().map(entity -> "'" + entity.id() + "'").collect(Collectors.joining(", "));
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
