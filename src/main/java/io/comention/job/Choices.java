package io.comention.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which mentions count, and for whom: what changes the counts and not the mentions. First {@code exclude}, then
 * {@code roll_up}, then {@code merge}.
 *
 * @param exclude entities and aliases ({@code entity/alias}) whose mentions do not count
 * @param rollUpAll whether parts count for the top of their chain, whatever it is
 * @param rollUp wholes for which their parts count
 * @param merge entities that count as one
 */
public record Choices(List<Reference> exclude, boolean rollUpAll, List<Reference> rollUp, List<Merge> merge)
        implements Serializable {
    /** Every mention counts for the entity that is mentioned. */
    public static final Choices NONE = new Choices(List.of(), false, List.of(), List.of());

    private static final String ALL = "all";

    /**
     * Entities that count as one.
     *
     * @param target an entity of the gazetteers, or an id of its own
     */
    public record Merge(Reference target, List<Reference> members) implements Serializable {}

    /** Whether parts count for a whole, so that no part is counted together with its own whole. */
    public boolean rollsUp() {
        return rollUpAll || !rollUp.isEmpty();
    }

    /** From the keys of a job file. */
    static Choices read(YamlNode job) {
        YamlNode rollUp = job.find("roll_up");
        boolean all = rollUp != null && !rollUp.isList();
        if (all && !rollUp.text().equals(ALL)) {
            throw rollUp.error("expected all, or a list of entities such as [russia], found '" + rollUp.text() + "'");
        }
        return new Choices(
                job.read("exclude", List.of(), node -> JobFile.distinctOrNone(node, Reference::of)),
                all,
                rollUp == null || all ? List.of() : JobFile.distinctOrNone(rollUp, Reference::of),
                job.read("merge", List.of(), Choices::merges));
    }

    private static List<Merge> merges(YamlNode node) {
        List<Merge> merges = new ArrayList<>();
        Set<String> members = new HashSet<>();
        node.entries().forEach((target, list) -> {
            Merge merge = new Merge(new Reference(target, list.place()), JobFile.distinct(list, Reference::of));
            for (Reference member : merge.members()) {
                if (!members.add(member.text())) {
                    throw member.error("'" + member.text() + "' is merged twice; it can count for one entity only");
                }
            }
            merges.add(merge);
        });
        for (Merge merge : merges) {
            String target = merge.target().text();
            if (members.contains(target)) {
                throw merge.target()
                        .error("'" + target + "' is merged itself; what others count for cannot count for another"
                                + (merge.members().contains(merge.target())
                                        ? ", and need not stand in its own list"
                                        : ""));
            }
        }
        return List.copyOf(merges);
    }

    /** The keys as a job file would hold them. */
    public Map<String, Object> describe() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("exclude", texts(exclude));
        values.put("roll_up", rollUpAll ? ALL : texts(rollUp));
        Map<String, Object> merged = new LinkedHashMap<>();
        merge.forEach(one -> merged.put(one.target().text(), texts(one.members())));
        values.put("merge", merged);
        return values;
    }

    private static List<String> texts(List<Reference> references) {
        return references.stream().map(Reference::text).toList();
    }
}
