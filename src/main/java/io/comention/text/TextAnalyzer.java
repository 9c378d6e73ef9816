package io.comention.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Reads a text once: its tokens are counted, its terms and shingles collected, and the match tokens that the lexicon
 * knows numbered.
 *
 * <p>All that a run of characters between white space can say is remembered for the next time it is met. Not for use
 * by several threads; expensive to make, so keep one per thread and language.
 */
public final class TextAnalyzer {
    private final SentenceSplitter splitter;
    private final Tokenizer tokenizer;
    private final Terms terms;
    private final NGrams ngrams;
    private final Lexicon lexicon;
    private final ChunkCache<Chunk> remembered = new ChunkCache<>(this::analyse);
    private final Shingles shingles = new Shingles();
    private int tokens;

    /** An analyzer for texts of one language that numbers the words of one lexicon. */
    public TextAnalyzer(String language, Lexicon lexicon) {
        this(language, lexicon, 1);
    }

    /**
     * An analyzer for texts of one language that numbers the words of one lexicon.
     *
     * @param longestTerm up to how many neighbouring words are a term
     */
    public TextAnalyzer(String language, Lexicon lexicon, int longestTerm) {
        this.splitter = new SentenceSplitter(language);
        this.tokenizer = new Tokenizer(language);
        this.terms = new Terms(language, tokenizer);
        this.ngrams = longestTerm > 1 ? new NGrams(longestTerm, terms) : null;
        this.lexicon = lexicon;
    }

    /** The sentences of a text. */
    public List<Sentence> sentences(String text) {
        return splitter.split(text);
    }

    /**
     * Reads {@code text[begin, end)}, in which words are neighbours: counts its tokens and adds its match tokens to
     * {@code words}.
     *
     * @param countTermsFrom offset from which terms and shingles count: {@code begin} for all, {@code end} for none
     * @param countTermsTo offset from which they no longer count
     */
    public void read(String text, int begin, int end, int countTermsFrom, int countTermsTo, MatchWords words) {
        if (ngrams != null) {
            ngrams.begin();
        }
        for (int at = begin; at < end; ) {
            if (Spaces.isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int chunkBegin = at;
            Chunk chunk = remembered.of(text, at, end);
            at = remembered.end();
            tokens += chunk.tokens();
            words.add(chunk, chunkBegin);
            if (chunkBegin >= countTermsFrom && chunkBegin < countTermsTo) {
                for (Term term : chunk.terms()) {
                    terms.count(term, chunk.capital());
                }
                shingles.add(chunk.hashes());
                if (ngrams != null) {
                    ngrams.add(chunk.run());
                }
            }
        }
    }

    /** Forgets what was counted since the last calls, such as of an article that failed midway. */
    public void forget() {
        tokens = 0;
        drainTerms();
        forgetShingles();
    }

    /** Begins a new text for the signature, such as after a title. */
    public void forgetShingles() {
        shingles.clear();
    }

    /** The signature of what was read since the last call. */
    public Signature drainSignature() {
        return shingles.drain();
    }

    /** How often a word was counted without a capital since the last {@link #drainTerms}; stop words never are. */
    public int lowerCase(String word) {
        return terms.lowerCase(word);
    }

    /** How many tokens were read since the last call. */
    public int drainTokens() {
        int read = tokens;
        tokens = 0;
        return read;
    }

    /** The terms counted since the last call. */
    public TermCounts drainTerms() {
        TermCounts counts = terms.drain();
        if (terms.full()) {
            terms.clear();
            remembered.clear();
        }
        if (ngrams != null) {
            ngrams.forgetIfMany();
        }
        return counts;
    }

    private static boolean beginsWithCapital(String chunk) {
        int letter = chunk.codePoints().filter(Character::isLetter).findFirst().orElse(0);
        return Character.isUpperCase(letter) || Character.isTitleCase(letter);
    }

    private Chunk analyse(String chunk) {
        int[] tokenSpans = tokenizer.spansOfChunk(chunk);
        int[] words = new int[2 * chunk.length()];
        int size = MatchTokens.split(chunk, 0, chunk.length(), words);
        List<Term> chunkTerms = new ArrayList<>();
        List<NGrams.Word> run = new ArrayList<>();
        for (int i = 0; i < tokenSpans.length; i += 2) {
            String token = chunk.substring(tokenSpans[i], tokenSpans[i + 1]);
            terms.addTermsOf(token, chunkTerms);
            if (ngrams != null) {
                terms.addWordsOf(token, run);
            }
        }
        int[] numbers = new int[size / 2];
        boolean named = false;
        LongStream.Builder hashes = LongStream.builder();
        for (int i = 0; i < numbers.length; i++) {
            String word = chunk.substring(words[2 * i], words[2 * i + 1]);
            String folded = MatchTokens.fold(word);
            for (long hash : Shingles.wordsOf(folded)) {
                hashes.add(hash);
            }
            numbers[i] = word.length() > Tokenizer.LONGEST_WORD ? -1 : lexicon.number(folded);
            named |= numbers[i] >= 0;
        }
        return new Chunk(
                tokenSpans.length / 2,
                Arrays.copyOf(words, size),
                numbers,
                named,
                chunkTerms.toArray(new Term[0]),
                beginsWithCapital(chunk),
                run.isEmpty() ? NGrams.NO_WORDS : run.toArray(NGrams.NO_WORDS),
                hashes.build().toArray());
    }
}
