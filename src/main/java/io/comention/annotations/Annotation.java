package io.comention.annotations;

import io.comention.text.Signature;
import io.comention.text.TermCounts;
import java.util.List;

/**
 * What one pass over an article found.
 *
 * @param sentences all sentences, the title and repeated ones included
 * @param tokens all tokens
 * @param countedSentences sentences that are neither repeated nor dateline nor credits
 * @param countedParagraphs paragraphs with at least one such sentence
 * @param rejected how often an alias stands in the article and its rules keep it from counting
 * @param names what is named beside mentions and is on no list; empty where nobody asks
 * @param signature by what the text is recognised when it is printed again, from its counted sentences
 */
public record Annotation(
        int sentences,
        int tokens,
        int countedSentences,
        int countedParagraphs,
        List<Mention> mentions,
        List<RejectedAlias> rejected,
        List<UnlistedName> names,
        TermCounts terms,
        Signature signature) {}
