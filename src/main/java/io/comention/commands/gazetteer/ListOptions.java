package io.comention.commands.gazetteer;

import io.comention.entities.Gazetteer;
import io.comention.entities.GazetteerFiles;
import io.comention.job.AliasKind;
import io.comention.job.Suggestion;
import io.comention.job.UserException;
import io.comention.spark.Sessions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Option;

/** Which lists a command works with. */
final class ListOptions {
    static final String WORLD = "world";

    @Option(
            names = "--gazetteer",
            paramLabel = "LIST",
            split = ",",
            description = "'world', the list in the jar, or a file; several are joined (default: world)")
    private List<String> names;

    /** The lists that were asked for, else {@code otherwise}. */
    Gazetteer read(List<String> otherwise) {
        return joined(names == null ? otherwise : names);
    }

    Gazetteer read() {
        return read(List.of(WORLD));
    }

    /** The lists of these names, joined. */
    static Gazetteer joined(List<String> names) {
        // Spark knows of other file systems, and takes seconds to come.
        boolean elsewhere = names.stream().anyMatch(name -> name.contains(":/") && !name.startsWith("file:"));
        Configuration hadoop = elsewhere ? Sessions.hadoop() : new Configuration(false);
        return GazetteerFiles.read(names, hadoop).gazetteer();
    }

    /** The constants that an option names; all where it is not given. */
    static <E extends Enum<E>> Set<E> chosen(String option, Class<E> type, List<String> names) {
        if (names == null) {
            return EnumSet.allOf(type);
        }
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        Set<E> chosen = EnumSet.noneOf(type);
        for (String name : names) {
            if (!known.contains(name)) {
                throw UserException.usage(option + ": expected some of " + String.join(", ", known) + ", found '" + name
                        + "'" + Suggestion.of(name, known));
            }
            chosen.add(type.getEnumConstants()[known.indexOf(name)]);
        }
        return chosen;
    }

    /** The names of kinds, for messages. */
    static String ids(Set<AliasKind> kinds) {
        return String.join(", ", kinds.stream().map(AliasKind::id).toList());
    }
}
