package io.comention.entities;

import io.comention.job.AliasKind;
import io.comention.text.AliasTokens;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Phrases to ignore that hold the name or demonym of any country or territory of the lists: {@code Bank of <name>},
 * {@code <demonym> Open}.
 */
final class Templates {
    private final Map<AliasKind, List<String>> aliases = new EnumMap<>(AliasKind.class);

    Templates(Collection<Entity> entities) {
        for (AliasKind kind : List.of(AliasKind.NAME, AliasKind.DEMONYM)) {
            aliases.put(
                    kind,
                    entities.stream()
                            .filter(entity ->
                                    entity.type() == EntityType.COUNTRY || entity.type() == EntityType.TERRITORY)
                            .flatMap(entity -> entity.aliases().stream())
                            .filter(alias -> alias.kind() == kind)
                            .map(Alias::text)
                            .filter(text -> AliasTokens.of(text).stream().noneMatch(AliasTokens::isPrefix))
                            .toList());
        }
    }

    /** The phrases that one stands for: itself, or one for every country. */
    Stream<String> phrases(String phrase) {
        for (Map.Entry<AliasKind, List<String>> of : aliases.entrySet()) {
            String gap = "<" + of.getKey().id() + ">";
            if (phrase.contains(gap)) {
                return of.getValue().stream().map(alias -> phrase.replace(gap, alias));
            }
        }
        return Stream.of(phrase);
    }
}
