package io.comention.annotations;

import io.comention.entities.Matcher;
import java.io.Serializable;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The annotators of one JVM. They remember what they have met, so a task that begins goes on with one that another task
 * has left. Travels to executors as the matcher and the bytes of models alone.
 */
final class AnnotatorPool implements Serializable {
    private final Matcher matcher;
    private final BeyondLists beyond;
    private transient volatile Map<String, Queue<Annotator>> idle;

    AnnotatorPool(Matcher matcher, BeyondLists beyond) {
        this.matcher = matcher;
        this.beyond = beyond;
    }

    /** An annotator for texts of a language, as {@link io.comention.text.StopWords#listFor} groups them, that nobody else has until it is given back. */
    Annotator take(String language) {
        Annotator annotator = idle(language).poll();
        return annotator == null ? new Annotator(language, matcher, beyond) : annotator;
    }

    void giveBack(String language, Annotator annotator) {
        idle(language).add(annotator);
    }

    private synchronized Queue<Annotator> idle(String language) {
        if (idle == null) {
            idle = new ConcurrentHashMap<>();
        }
        return idle.computeIfAbsent(language, l -> new ConcurrentLinkedQueue<>());
    }
}
