package io.comention.pairs;

import io.comention.annotations.CountedMentions;
import io.comention.annotations.Mentions;
import io.comention.entities.CountedEntities;
import io.comention.job.AliasKind;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.ToIntFunction;

/**
 * Whom the article at hand names, as far as it counts, and in which of its units. Entities are known by the numbers that
 * {@link CountedEntities} has for them, which are in the order of their ids.
 */
final class NamedEntities {
    private static final AliasKind[] KINDS = AliasKind.values();
    private static final int KIND_BITS = 3;

    private final CountedMentions counted;
    private int size;
    private int[] entities = new int[64];
    private int[] sentences = new int[64];
    private int[] paragraphs = new int[64];
    private AliasKind[] kinds = new AliasKind[64];

    /** The mentions by place, entity and kind, in one number each. */
    private long[] places = {};

    /** Whom one place names, and what is known of each. */
    private int[] named = {};

    private int[] known = {};

    /**
     * What is known of an entity by its mentions.
     *
     * @param of by one mention, from its alias kind
     * @param with by some and others
     */
    record Known(ToIntFunction<AliasKind> of, IntBinaryOperator with) {
        /** How many there are. */
        static final Known HOW_OFTEN = new Known(kind -> 1, Integer::sum);
    }

    /** Receives whom a unit names. */
    interface Receiver {
        /**
         * Takes one unit; the arrays are those of the next one afterwards.
         *
         * @param entities in order, of which the first {@code size} count
         * @param known what is known of each, aligned
         */
        void take(int[] entities, int[] known, int size);
    }

    /** By what a job counts; {@code counted}: for whom mentions count. */
    NamedEntities(Job job, CountedEntities counted) {
        this.counted = new CountedMentions(job, counted);
    }

    /** Goes on to an article, given its mentions as {@link Mentions} packs them. */
    void read(byte[] packed) {
        Mentions mentions = Mentions.of(packed);
        size = 0;
        if (entities.length < mentions.left()) {
            int room = mentions.left() + mentions.left() / 2;
            entities = new int[room];
            sentences = new int[room];
            paragraphs = new int[room];
            kinds = new AliasKind[room];
        }
        while (mentions.next()) {
            int entity = counted.number(mentions);
            if (entity != CountedEntities.NOBODY) {
                entities[size] = entity;
                sentences[size] = mentions.sentence();
                paragraphs[size] = mentions.paragraph();
                kinds[size] = mentions.kind();
                size++;
            }
        }
    }

    /** Hands out the units of one kind that name anybody. */
    void forEach(Unit unit, Known of, Receiver receiver) {
        if (places.length < size) {
            places = new long[entities.length];
            named = new int[entities.length];
            known = new int[entities.length];
        }
        for (int i = 0; i < size; i++) {
            places[i] = ((long) place(unit, i) << SeriesKey.BITS | entities[i]) << KIND_BITS | kinds[i].ordinal();
        }
        Arrays.sort(places, 0, size);
        int count = 0;
        long before = -1;
        for (int i = 0; i < size; i++) {
            long mention = places[i] >>> KIND_BITS;
            int here = of.of().applyAsInt(KINDS[(int) places[i] & (1 << KIND_BITS) - 1]);
            if (mention == before) {
                known[count - 1] = of.with().applyAsInt(known[count - 1], here);
                continue;
            }
            if (count > 0 && mention >>> SeriesKey.BITS != before >>> SeriesKey.BITS) {
                receiver.take(named, known, count);
                count = 0;
            }
            named[count] = (int) mention & (1 << SeriesKey.BITS) - 1;
            known[count++] = here;
            before = mention;
        }
        if (count > 0) {
            receiver.take(named, known, count);
        }
    }

    /** Hands out whom the article names, whatever the job's units are; nothing where it names nobody. */
    void whole(Known of, Receiver receiver) {
        forEach(Unit.ARTICLE, of, receiver);
    }

    private int place(Unit unit, int mention) {
        return switch (unit) {
            case ARTICLE, STORY -> 0;
            case PARAGRAPH -> paragraphs[mention];
            case SENTENCE -> sentences[mention];
        };
    }
}
