package io.comention.annotations;

import io.comention.entities.Match;
import io.comention.entities.Matcher;
import io.comention.text.Furniture;
import io.comention.text.MatchWords;
import io.comention.text.Sentence;
import io.comention.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds sentences, tokens, terms and mentions of an article in one pass over its text.
 *
 * <p>The title is sentence 0 and paragraph 0. A sentence that the article has said before is repeated: its mentions are
 * kept and marked, its terms are not counted. Datelines and credits are marked likewise. Not for use by several
 * threads.
 */
public final class Annotator {
    private final TextAnalyzer analyzer;
    private final Matcher matcher;
    private final SentenceMemory memory = new SentenceMemory();
    private final MatchWords words = new MatchWords();

    /** An annotator of its own for one thread; the matcher is shared. */
    public Annotator(String language, Matcher matcher) {
        this.analyzer = new TextAnalyzer(language, matcher);
        this.matcher = matcher;
    }

    /** What of one article's sentences counts, collected sentence by sentence. */
    private static final class Tally {
        final List<Mention> mentions = new ArrayList<>();
        int sentences;
        int counted;
        int paragraphs;
        int lastCountedParagraph = -1;
    }

    /** One stretch of text that is read with the same marks. */
    private record Marked(Sentence sentence, int number, boolean repeated) {}

    /** The annotation of an article; a missing title or text is empty. */
    public Annotation annotate(String title, String text) {
        Tally tally = new Tally();
        memory.clear();
        analyzer.forget();
        if (!title.isBlank()) {
            Sentence whole = new Sentence(0, title.length(), 0, 0);
            tally.sentences = 1;
            read(title, List.of(whole), Field.TITLE, new Furniture(0, title.length()), 0, tally);
            analyzer.forgetShingles();
        }
        List<Sentence> sentences = analyzer.sentences(text);
        Furniture furniture = Furniture.of(text);
        for (int from = 0; from < sentences.size(); ) {
            int to = from + 1;
            while (to < sentences.size()
                    && sentences.get(to).block() == sentences.get(from).block()) {
                to++;
            }
            read(text, sentences.subList(from, to), Field.TEXT, furniture, 1 + from, tally);
            from = to;
        }
        tally.sentences += sentences.size();
        return new Annotation(
                tally.sentences,
                analyzer.drainTokens(),
                tally.counted,
                tally.paragraphs,
                tally.mentions,
                analyzer.drainTerms(),
                analyzer.drainSignature());
    }

    /** Reads the sentences of one block; a name may go on over a sentence end that is none. */
    private void read(
            String text, List<Sentence> sentences, Field field, Furniture furniture, int firstNumber, Tally tally) {
        words.clear();
        List<Marked> marked = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            int from = Math.max(sentence.begin(), furniture.datelineEnd());
            int to = Math.min(sentence.end(), furniture.creditBegin());
            boolean empty = from >= to;
            boolean repeated = !empty && memory.repeats(text, from, to);
            boolean counts = !empty && !repeated;
            marked.add(new Marked(sentence, firstNumber + marked.size(), repeated));
            analyzer.read(text, sentence.begin(), sentence.end(), counts ? from : sentence.end(), to, words);
            if (counts) {
                tally.counted++;
                int paragraph = paragraph(sentence, field);
                if (paragraph != tally.lastCountedParagraph) {
                    tally.lastCountedParagraph = paragraph;
                    tally.paragraphs++;
                }
            }
        }
        int[] at = {0};
        matcher.match(text, words, match -> {
            while (at[0] + 1 < marked.size()
                    && match.begin() >= marked.get(at[0] + 1).sentence().begin()) {
                at[0]++;
            }
            tally.mentions.add(mention(text, match, marked.get(at[0]), field, furniture));
        });
    }

    private static int paragraph(Sentence sentence, Field field) {
        return field == Field.TITLE ? 0 : 1 + sentence.paragraph();
    }

    private static Mention mention(String text, Match match, Marked in, Field field, Furniture furniture) {
        Field where = field;
        if (field == Field.TEXT && match.begin() < furniture.datelineEnd()) {
            where = Field.DATELINE;
        } else if (field == Field.TEXT && match.begin() >= furniture.creditBegin()) {
            where = Field.CREDIT;
        }
        return new Mention(
                match.entityId(),
                match.kind(),
                text.substring(match.begin(), match.end()),
                where,
                in.number(),
                paragraph(in.sentence(), field),
                match.begin(),
                match.end(),
                in.repeated());
    }
}
