package io.comention.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences, and tells each one's paragraph.
 *
 * <p>Paragraphs are what stands between blank lines; in a text without any, between line breaks. A blank line always
 * ends a sentence. A single line break ends one only in a text without blank lines whose longest line is over {@value
 * #WRAPPED} characters: shorter lines may be those of a text wrapped at a margin, where sentences and even names go on
 * over the line end. Not for use by several threads.
 */
public final class SentenceSplitter {
    /** No text wrapped at a margin has longer lines. */
    private static final int WRAPPED = 120;

    private final Segmenter detector;

    /** A splitter for texts of a language (ISO 639-1), of its own for one thread. */
    public SentenceSplitter(String language) {
        this.detector = Segmenters.sentences(language);
    }

    /** The sentences in order, without the white space between them. */
    public List<Sentence> split(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Layout layout = Layout.of(text);
        boolean blankLines = layout.blankLines();
        boolean cutAtLines = !blankLines && layout.longestLine() > WRAPPED;
        int paragraph = -1;
        int block = -1;
        int blockBegin = -1;
        int blockEnd = 0;
        int blockParagraph = 0;
        for (int lineBegin = 0; lineBegin <= text.length(); ) {
            int lineEnd = lineEnd(text, lineBegin);
            boolean blank = Spaces.skip(text, lineBegin, lineEnd) == lineEnd;
            if (!blank) {
                if (blockBegin < 0) {
                    blockBegin = lineBegin;
                    block++;
                    blockParagraph = paragraph + 1;
                }
                if (!blankLines || blockBegin == lineBegin) {
                    paragraph++;
                }
                blockEnd = lineEnd;
            }
            if (blockBegin >= 0 && (blank || cutAtLines || lineEnd == text.length())) {
                detect(text, blockBegin, blockEnd, blockParagraph, !blankLines, block, sentences);
                blockBegin = -1;
            }
            lineBegin = lineEnd + 1;
        }
        return sentences;
    }

    /** What tells wrapped lines from paragraphs: blank lines between others, and the longest line's UTF-16 length. */
    private record Layout(boolean blankLines, int longestLine) {
        static Layout of(String text) {
            boolean content = false;
            boolean blankAfterContent = false;
            boolean blankLines = false;
            int longestLine = 0;
            for (int lineBegin = 0; lineBegin <= text.length(); ) {
                int lineEnd = lineEnd(text, lineBegin);
                boolean blank = Spaces.skip(text, lineBegin, lineEnd) == lineEnd;
                blankLines |= !blank && blankAfterContent;
                content |= !blank;
                blankAfterContent |= blank && content;
                longestLine = Math.max(longestLine, lineEnd - lineBegin);
                lineBegin = lineEnd + 1;
            }
            return new Layout(blankLines, longestLine);
        }
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Words too long to be words are kept from the detector, whose time grows with the square of their length. */
    private void detect(
            String text, int begin, int end, int paragraph, boolean byLine, int block, List<Sentence> sentences) {
        int firstOfBlock = sentences.size();
        int from = begin;
        int at = begin;
        while (at < end) {
            int wordBegin = Spaces.skip(text, at, end);
            int wordEnd = wordBegin;
            while (wordEnd < end && !Spaces.isSpace(text.charAt(wordEnd))) {
                wordEnd++;
            }
            if (detector.isQuadratic() && wordEnd - wordBegin > Tokenizer.LONGEST_WORD) {
                detectPlain(text, from, wordBegin, block, sentences);
                sentences.add(new Sentence(wordBegin, wordEnd, 0, block));
                from = wordEnd;
            }
            at = wordEnd;
        }
        detectPlain(text, from, end, block, sentences);
        number(text, begin, paragraph, byLine, sentences.subList(firstOfBlock, sentences.size()));
    }

    private void detectPlain(String text, int begin, int end, int block, List<Sentence> sentences) {
        int from = Spaces.skip(text, begin, end);
        if (from == end) {
            return;
        }
        int[] spans = detector.spans(text.substring(from, end));
        for (int i = 0; i < spans.length; i += 2) {
            sentences.add(new Sentence(from + spans[i], from + spans[i + 1], 0, block));
        }
    }

    /** Gives the sentences of one block their paragraph: the block's, or that of the line in which they begin. */
    private static void number(String text, int begin, int paragraph, boolean byLine, List<Sentence> sentences) {
        int at = begin;
        int number = paragraph;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            while (byLine && at < sentence.begin()) {
                int lineEnd = lineEnd(text, at);
                if (lineEnd >= sentence.begin()) {
                    break;
                }
                number++;
                at = lineEnd + 1;
            }
            sentences.set(i, new Sentence(sentence.begin(), sentence.end(), number, sentence.block()));
        }
    }
}
