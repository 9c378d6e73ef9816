package io.comention.job;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which sentences are shown as evidence.
 *
 * @param enabled whether any are
 * @param perPeriod how many at most for a pair and period
 * @param maxCharacters of a longer sentence a part is shown
 */
public record EvidenceOptions(boolean enabled, int perPeriod, int maxCharacters) implements Serializable {
    /** What holds where a job says nothing. */
    public static final EvidenceOptions DEFAULT = new EvidenceOptions(true, 3, 500);

    static EvidenceOptions read(YamlNode node) {
        node.allow("enabled", "per_period", "max_characters");
        return new EvidenceOptions(
                node.read("enabled", DEFAULT.enabled, YamlNode::flag),
                node.read("per_period", DEFAULT.perPeriod, n -> n.integer(1, 100)),
                node.read("max_characters", DEFAULT.maxCharacters, n -> n.integer(40, 100_000)));
    }

    Map<String, Object> describe() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("enabled", enabled);
        values.put("per_period", perPeriod);
        values.put("max_characters", maxCharacters);
        return values;
    }
}
