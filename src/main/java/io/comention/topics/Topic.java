package io.comention.topics;

import java.util.List;

/**
 * A topic as it was learnt.
 *
 * @param place its place in the model
 * @param terms its most probable terms, the most probable first, ties in the order of the terms
 */
record Topic(int place, List<Weighted> terms) {
    /** A term by its place in the vocabulary, and its probability in a topic. */
    record Weighted(int place, double weight) {}
}
