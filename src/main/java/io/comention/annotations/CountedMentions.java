package io.comention.annotations;

import io.comention.entities.CountedEntities;
import io.comention.job.AliasKind;
import io.comention.job.Job;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/** Which mentions count under a job, and for whom: the one place that every table asks. */
public final class CountedMentions implements Serializable {
    private final Set<String> aliasKinds = new HashSet<>();
    private final CountedEntities entities;

    /** What a job counts, its choices being looked up already. */
    public CountedMentions(Job job, CountedEntities entities) {
        for (AliasKind kind : job.aliasKinds()) {
            aliasKinds.add(kind.id());
        }
        this.entities = entities;
    }

    /**
     * The entity for which a mention counts, or null; what a model finds counts for itself.
     *
     * @param alias number of the alias in the gazetteer; {@link Mention#UNLISTED} where a model has found it
     * @param entityId who is mentioned; read only of what a model has found
     */
    public String countsFor(int alias, String kind, String field, boolean repeated, String entityId) {
        if (repeated || !aliasKinds.contains(kind) || !field.equals("title") && !field.equals("text")) {
            return null;
        }
        return alias < 0 ? entities.ofUnlisted(entityId) : entities.of(alias);
    }

    /** The entities with which one is never counted together, being a part of them or they of it. */
    public Set<String> neverWith(String id) {
        return entities.neverWith(id);
    }
}
