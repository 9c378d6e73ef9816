package io.comention.annotations;

import io.comention.entities.Match;
import io.comention.entities.Matcher;
import io.comention.entities.Passage;
import io.comention.entities.Rejection;
import io.comention.text.Furniture;
import io.comention.text.MatchWords;
import io.comention.text.Nearby;
import io.comention.text.Sentence;
import io.comention.text.Spaces;
import io.comention.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

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
    private final Nearby nearby = new Nearby();
    private final NamesBeside names;
    private final ModelMentions models;
    private final String language;

    /** An annotator of its own for one thread that looks for no unlisted names; the matcher is shared. */
    public Annotator(String language, Matcher matcher) {
        this(language, matcher, BeyondLists.NOTHING);
    }

    /**
     * An annotator of its own for one thread; the matcher is shared.
     *
     * @param beyond what it looks for beside listed entities
     */
    public Annotator(String language, Matcher matcher, BeyondLists beyond) {
        this.analyzer = new TextAnalyzer(language, matcher, beyond.ngrams());
        this.matcher = matcher;
        this.names = beyond.names() ? new NamesBeside(beyond.tags()) : null;
        this.models = beyond.models().isEmpty() ? null : new ModelMentions(beyond.models());
        this.language = language;
    }

    /** What of one article's sentences counts, collected sentence by sentence. */
    private static final class Tally implements Matcher.Listener {
        final List<Mention> mentions = new ArrayList<>();
        private final Matcher matcher;
        private final Map<Integer, String> elsewhere = new HashMap<>();
        final Map<RejectedAlias, Integer> rejected =
                new TreeMap<>(Comparator.comparingInt(RejectedAlias::alias).thenComparing(RejectedAlias::rule));
        final List<Block> blocks = new ArrayList<>();
        int sentences;
        int counted;
        int paragraphs;
        int lastCountedParagraph = -1;
        private Block block;
        private int at;

        Tally(Matcher matcher) {
            this.matcher = matcher;
        }

        void begin(Block next) {
            block = next;
            at = 0;
        }

        @Override
        public void found(Match match) {
            while (at + 1 < block.sentences().size()
                    && match.begin() >= block.sentences().get(at + 1).sentence().begin()) {
                at++;
            }
            mentions.add(block.mention(match, block.sentences().get(at)));
        }

        @Override
        public void rejected(Rejection rejection) {
            if (rejection.alias() < 0) {
                return;
            }
            rejected.merge(new RejectedAlias(rejection.alias(), rejection.rule(), 1), 1, Integer::sum);
            if (rejection.rule().startsWith("unless")
                    && matcher.alias(rejection.alias()).rules().everywhere()
                    && block.counts(rejection.begin())) {
                elsewhere.putIfAbsent(rejection.alias(), RejectedAlias.ELSEWHERE + rejection.rule());
            }
        }

        /** Takes back mentions of an alias of which a rule that holds everywhere has rejected another one that counts. */
        void withdraw() {
            if (!elsewhere.isEmpty()) {
                mentions.removeIf(mention -> {
                    String rule = elsewhere.get(mention.alias());
                    if (rule != null) {
                        rejected.merge(new RejectedAlias(mention.alias(), rule, 1), 1, Integer::sum);
                    }
                    return rule != null;
                });
            }
        }

        /** Adds what is named in sentences that count, beside their mentions. */
        void addNames(NamesBeside names) {
            int of = 0;
            for (int from = 0; from < mentions.size(); ) {
                int sentence = mentions.get(from).sentence();
                int to = from + 1;
                while (to < mentions.size() && mentions.get(to).sentence() == sentence) {
                    to++;
                }
                while (blocks.get(of).lastSentence() < sentence) {
                    of++;
                }
                blocks.get(of).addNames(mentions.subList(from, to), names);
                from = to;
            }
        }

        List<RejectedAlias> rejectedAliases() {
            return rejected.entrySet().stream()
                    .map(entry -> new RejectedAlias(
                            entry.getKey().alias(), entry.getKey().rule(), entry.getValue()))
                    .toList();
        }
    }

    /** The annotation of an article; a missing title or text is empty. */
    public Annotation annotate(String title, String text) {
        return annotate(title, text, (field, passage) -> {});
    }

    /** The annotation of an article in a language of its own, which says what models read it. */
    Annotation annotate(String title, String text, String articleLanguage) {
        return annotate(title, text, articleLanguage, (field, passage) -> {});
    }

    /**
     * The annotation of an article.
     *
     * @param observer sees every passage, in order, with {@link Field#TITLE} or {@link Field#TEXT}; its words are good
     *     until it returns
     */
    public Annotation annotate(String title, String text, BiConsumer<Field, Passage> observer) {
        return annotate(title, text, language, observer);
    }

    private Annotation annotate(
            String title, String text, String articleLanguage, BiConsumer<Field, Passage> observer) {
        Tally tally = new Tally(matcher);
        memory.clear();
        words.clear();
        if (names != null) {
            names.begin(articleLanguage);
        }
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
        for (Block block : tally.blocks) {
            tally.begin(block);
            matcher.match(block.passage(), tally);
            observer.accept(block.field(), block.passage());
        }
        tally.withdraw();
        if (names != null) {
            tally.addNames(names);
        }
        if (models != null) {
            models.addTo(tally.mentions, tally.blocks, articleLanguage);
        }
        return new Annotation(
                tally.sentences,
                analyzer.drainTokens(),
                tally.counted,
                tally.paragraphs,
                tally.mentions,
                tally.rejectedAliases(),
                names == null ? List.of() : names.drain(analyzer::lowerCase),
                analyzer.drainTerms(),
                analyzer.drainSignature());
    }

    /** Reads the sentences of one block; they are matched when the whole article's words are known. */
    private void read(
            String text, List<Sentence> sentences, Field field, Furniture furniture, int firstNumber, Tally tally) {
        int firstWord = words.size();
        List<Block.Numbered> marked = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            int end = Math.min(sentence.end(), furniture.creditBegin());
            int from = Spaces.skip(text, Math.max(sentence.begin(), furniture.datelineEnd()), end);
            int to = Spaces.trim(text, from, end);
            boolean empty = from >= to;
            boolean repeated = !empty && memory.repeats(text, from, to);
            boolean counts = !empty && !repeated;
            marked.add(new Block.Numbered(sentence, firstNumber + marked.size(), repeated, from, to));
            analyzer.read(text, sentence.begin(), sentence.end(), counts ? from : sentence.end(), to, words);
            if (counts) {
                tally.counted++;
                int paragraph = Block.paragraph(sentence, field);
                if (paragraph != tally.lastCountedParagraph) {
                    tally.lastCountedParagraph = paragraph;
                    tally.paragraphs++;
                }
            }
        }
        if (words.size() > firstWord) {
            Passage passage = new Passage(text, words, firstWord, words.size(), sentences, nearby);
            tally.blocks.add(new Block(passage, marked, field, furniture));
        }
    }
}
