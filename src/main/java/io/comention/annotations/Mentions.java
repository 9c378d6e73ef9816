package io.comention.annotations;

import io.comention.job.AliasKind;
import io.comention.text.Packed;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article's mentions in a few bytes each, looked at one after the other: all tables that count read them, and as rows
 * each would be a dozen objects again and again.
 *
 * <p>Begins before the first one. For one thread.
 */
public final class Mentions {
    private static final AliasKind[] KINDS = AliasKind.values();
    private static final Field[] FIELDS = Field.values();
    private static final int KIND_BITS = 3;
    private static final int FIELD_BITS = 2;

    private final byte[] bytes;
    private final Packed records;
    private int left;
    private String[] strings;

    private int alias;
    private int entity;
    private int surface;
    private AliasKind kind;
    private Field field;
    private boolean repeated;
    private int sentence;
    private int paragraph;
    private int begin;
    private int end;
    private int sentenceBegin;
    private int sentenceEnd;

    private Mentions(byte[] bytes) {
        this.bytes = bytes;
        this.records = new Packed(bytes);
        this.records.take(); // how many bytes the records have
        this.left = (int) records.take();
    }

    /** The mentions of which {@link #pack} made bytes. */
    public static Mentions of(byte[] bytes) {
        return new Mentions(bytes);
    }

    /** Mentions in bytes: numbers as differences from the mention before, then every string once. */
    public static byte[] pack(List<Mention> mentions) {
        Map<String, Integer> strings = new LinkedHashMap<>();
        Packed records = new Packed();
        records.put(mentions.size());
        int sentence = 0;
        int paragraph = 0;
        int end = 0;
        for (Mention mention : mentions) {
            records.put(mention.alias() - Mention.UNLISTED);
            records.put(number(mention.entityId(), strings));
            records.put(number(mention.surface(), strings));
            records.put(mention.kind().ordinal()
                    | mention.field().ordinal() << KIND_BITS
                    | (mention.repeated() ? 1 : 0) << KIND_BITS + FIELD_BITS);
            records.putSigned(mention.sentence() - sentence);
            records.putSigned(mention.paragraph() - paragraph);
            records.putSigned(mention.begin() - end);
            records.put(mention.end() - mention.begin());
            records.putSigned(mention.begin() - mention.sentenceBegin());
            records.putSigned(mention.sentenceEnd() - mention.end());
            sentence = mention.sentence();
            paragraph = mention.paragraph();
            end = mention.end();
        }
        Packed packed = new Packed();
        packed.put(records.bytes());
        packed.put(strings.size());
        for (String string : strings.keySet()) {
            packed.put(string.getBytes(StandardCharsets.UTF_8));
        }
        return packed.bytes();
    }

    private static int number(String string, Map<String, Integer> strings) {
        Integer known = strings.putIfAbsent(string, strings.size());
        return known == null ? strings.size() - 1 : known;
    }

    /** How many are still to come. */
    public int left() {
        return left;
    }

    /** Goes on to the next one, of which the other methods speak from then on; false after the last one. */
    public boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        alias = (int) records.take() + Mention.UNLISTED;
        entity = (int) records.take();
        surface = (int) records.take();
        int bits = (int) records.take();
        kind = KINDS[bits & (1 << KIND_BITS) - 1];
        field = FIELDS[bits >> KIND_BITS & (1 << FIELD_BITS) - 1];
        repeated = bits >> KIND_BITS + FIELD_BITS != 0;
        sentence += (int) records.takeSigned();
        paragraph += (int) records.takeSigned();
        begin = end + (int) records.takeSigned();
        end = begin + (int) records.take();
        sentenceBegin = begin - (int) records.takeSigned();
        sentenceEnd = end + (int) records.takeSigned();
        return true;
    }

    /** As {@link Mention#alias}. */
    public int alias() {
        return alias;
    }

    /** What the alias is to its entity. */
    public AliasKind kind() {
        return kind;
    }

    /** Where it stands. */
    public Field field() {
        return field;
    }

    /** As {@link Mention#repeated}. */
    public boolean repeated() {
        return repeated;
    }

    /** As {@link Mention#counts}. */
    public boolean counts() {
        return Mention.counts(field, repeated);
    }

    /** As {@link Mention#sentence}. */
    public int sentence() {
        return sentence;
    }

    /** As {@link Mention#paragraph}. */
    public int paragraph() {
        return paragraph;
    }

    /** As {@link Mention#begin}. */
    public int begin() {
        return begin;
    }

    /** As {@link Mention#end}. */
    public int end() {
        return end;
    }

    /** As {@link Mention#sentenceBegin}. */
    public int sentenceBegin() {
        return sentenceBegin;
    }

    /** As {@link Mention#sentenceEnd}. */
    public int sentenceEnd() {
        return sentenceEnd;
    }

    /** Who is mentioned. */
    public String entityId() {
        return string(entity);
    }

    /** The words as they stand in the article. */
    public String surface() {
        return string(surface);
    }

    /** The mention at hand by itself. */
    public Mention mention() {
        return new Mention(
                entityId(),
                alias,
                kind,
                surface(),
                field,
                sentence,
                paragraph,
                begin,
                end,
                repeated,
                sentenceBegin,
                sentenceEnd);
    }

    /** Strings are made only where somebody asks for one. */
    private String string(int number) {
        if (strings == null) {
            Packed packed = new Packed(bytes);
            packed.takeRun();
            strings = new String[(int) packed.take()];
            for (int i = 0; i < strings.length; i++) {
                strings[i] = new String(packed.takeRun(), StandardCharsets.UTF_8);
            }
        }
        return strings[number];
    }
}
