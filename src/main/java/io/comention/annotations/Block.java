package io.comention.annotations;

import io.comention.entities.Match;
import io.comention.entities.Passage;
import io.comention.text.Furniture;
import io.comention.text.Sentence;
import java.util.List;

/** Sentences between blank lines: a name may go on over a sentence end that is none. */
record Block(Passage passage, List<Numbered> sentences, Field field, Furniture furniture) {
    /**
     * One sentence with its number.
     *
     * @param repeated whether the article has said it before
     * @param from where begins what of it is neither dateline nor credits, if anything is
     * @param to offset after that
     */
    record Numbered(Sentence sentence, int number, boolean repeated, int from, int to) {
        /** The sentence without dateline and credits. */
        Sentence counted() {
            return new Sentence(from, to, sentence.paragraph(), sentence.block());
        }
    }

    /** The number of the last sentence. */
    int lastSentence() {
        return sentences.get(sentences.size() - 1).number();
    }

    /** Whether what stands at an offset counts: neither in dateline or credits, nor in a sentence said before. */
    boolean counts(int offset) {
        int at = sentences.size() - 1;
        while (at > 0 && sentences.get(at).sentence().begin() > offset) {
            at--;
        }
        return !sentences.get(at).repeated()
                && (field == Field.TITLE || offset >= furniture.datelineEnd() && offset < furniture.creditBegin());
    }

    /** Adds what one sentence names beside those of its mentions that count. */
    void addNames(List<Mention> mentions, NamesBeside names) {
        List<Mention> counted = mentions.stream().filter(Mention::counts).toList();
        if (!counted.isEmpty()) {
            Numbered in =
                    sentences.get(mentions.get(0).sentence() - sentences.get(0).number());
            names.add(passage.text(), in.counted(), field, counted);
        }
    }

    /** The mention that a match in one of the sentences is. */
    Mention mention(Match match, Numbered in) {
        Field where = field;
        if (field == Field.TEXT && match.begin() < furniture.datelineEnd()) {
            where = Field.DATELINE;
        } else if (field == Field.TEXT && match.begin() >= furniture.creditBegin()) {
            where = Field.CREDIT;
        }
        return new Mention(
                match.entityId(),
                match.alias(),
                match.kind(),
                passage.text().substring(match.begin(), match.end()),
                where,
                in.number(),
                paragraph(in.sentence(), field),
                match.begin(),
                match.end(),
                in.repeated(),
                in.from(),
                in.to());
    }

    /** The number of the paragraph that a sentence stands in; the title is 0. */
    static int paragraph(Sentence sentence, Field field) {
        return field == Field.TITLE ? 0 : 1 + sentence.paragraph();
    }
}
