package io.comention.entities;

import io.comention.job.AliasKind;

/** STUB */
record CapitalSense(AliasKind kind, String rule) {
    static CapitalSense of(Passage passage, int begin, int end) {
        return new CapitalSense(AliasKind.PLACE, "no rule");
    }
}
