package io.comention.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.entities.Matcher;
import io.comention.job.AliasKind;
import io.comention.testing.SharedCorpora;
import io.comention.testing.Worlds;
import io.comention.text.TagModel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
    private static final Matcher WORLD = new Matcher(Worlds.world());
    private static final Set<AliasKind> KINDS = Set.of(AliasKind.NAME, AliasKind.DEMONYM, AliasKind.METONYM);

    private final Annotator annotator = new Annotator("en", WORLD);

    @Test
    void theTitleIsSentenceZero() {
        Annotation found = annotator.annotate("Russia meets the Taliban. Talks go on", "Russia said little.");
        assertThat(found.sentences()).isEqualTo(2);
        assertThat(found.countedSentences()).isEqualTo(2);
        assertThat(found.countedParagraphs()).isEqualTo(2);
        assertThat(found.mentions())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sentenceBegin", "sentenceEnd")
                .containsExactly(
                        mention("russia", "Russia", Field.TITLE, 0, 0, 0, 6),
                        mention("taliban", "Taliban", Field.TITLE, 0, 0, 17, 24),
                        mention("russia", "Russia", Field.TEXT, 1, 1, 0, 6));
    }

    @Test
    void aSentenceIsBoundedWithoutWhiteSpaceDatelineAndCredits() {
        String title = " Russia meets the Taliban \n";
        String text = "MOSCOW (Reuters) - Russia spoke. The Taliban\nwaited.\n\nIran agreed\n(Reporting by A. Writer)";
        Annotation found = annotator.annotate(title, text);
        assertThat(found.mentions())
                .filteredOn(Mention::counts)
                .extracting(mention -> (mention.field() == Field.TITLE ? title : text)
                        .substring(mention.sentenceBegin(), mention.sentenceEnd()))
                .containsExactly(
                        "Russia meets the Taliban",
                        "Russia meets the Taliban",
                        "Russia spoke.",
                        "The Taliban\nwaited.",
                        "Iran agreed");
    }

    @Test
    void withoutATitleSentencesBeginAtOne() {
        Annotation found = annotator.annotate(" ", "Russia said little.");
        assertThat(found.sentences()).isEqualTo(1);
        assertThat(found.mentions()).extracting(Mention::sentence).containsExactly(1);
    }

    @Test
    void aTitleAloneIsAnArticle() {
        Annotation found = annotator.annotate("Russia meets the Taliban", "");
        assertThat(found.sentences()).isEqualTo(1);
        assertThat(found.tokens()).isEqualTo(4);
        assertThat(found.mentions()).hasSize(2);
        assertThat(found.terms().terms()).containsExactly("russia", "meets", "taliban");
    }

    @Test
    void aRepeatedSentenceIsMarkedAndLeftOutOfTermsAndCounts() {
        String text = "Russia met the Taliban.\n\nNobody spoke.\n\nRUSSIA  met the\u00A0Taliban.\n";
        Annotation found = annotator.annotate("", text);
        assertThat(found.mentions()).extracting(Mention::sentence).containsExactly(1, 1, 3, 3);
        assertThat(found.mentions()).extracting(Mention::repeated).containsExactly(false, false, true, true);
        assertThat(found.mentions()).extracting(Mention::counts).containsExactly(true, true, false, false);
        assertThat(found.sentences()).isEqualTo(3);
        assertThat(found.countedSentences()).isEqualTo(2);
        assertThat(found.countedParagraphs()).isEqualTo(2);
        assertThat(found.terms().terms()).containsExactly("russia", "met", "taliban", "nobody", "spoke");
        assertThat(found.terms().occurrences()).containsOnly(1);
        assertThat(found.tokens()).isEqualTo(5 + 3 + 5);
    }

    @Test
    void aTextThatBeginsWithItsTitleSaysItOnce() {
        Annotation found = annotator.annotate("Russia meets the Taliban", "Russia meets the Taliban\n\nNobody spoke.");
        assertThat(found.mentions()).extracting(Mention::counts).containsExactly(true, true, false, false);
        assertThat(found.countedSentences()).isEqualTo(2);
    }

    @Test
    void whatOneArticleSaidIsForgottenInTheNext() {
        annotator.annotate("", "Russia met the Taliban.");
        Annotation found = annotator.annotate("", "Russia met the Taliban.");
        assertThat(found.mentions()).extracting(Mention::counts).containsExactly(true, true);
        assertThat(found.terms().occurrences()).containsExactly(1, 1, 1);
        assertThat(found.tokens()).isEqualTo(5);
    }

    @Test
    void placesOfADatelineAreMarkedAndNotCounted() {
        Annotation found = annotator.annotate("", "KABUL, Afghanistan (AP) — Russia met the Taliban in Afghanistan.");
        assertThat(fields(found))
                .containsExactly(
                        "afghanistan DATELINE",
                        "afghanistan DATELINE",
                        "russia TEXT",
                        "taliban TEXT",
                        "afghanistan TEXT");
        assertThat(found.mentions()).extracting(Mention::counts).containsExactly(false, false, true, true, true);
        assertThat(found.terms().terms()).containsExactly("russia", "met", "taliban", "afghanistan");
        assertThat(found.countedSentences()).isEqualTo(1);
    }

    @Test
    void aSentenceBehindADifferentDatelineIsStillARepetition() {
        Annotation found = annotator.annotate(
                "Russia met the Taliban.", "MOSCOW (Reuters) - Russia met the Taliban.\n\nNobody spoke.");
        assertThat(found.mentions())
                .filteredOn(mention -> mention.field() == Field.TEXT)
                .hasSize(2)
                .allMatch(Mention::repeated);
    }

    @Test
    void placesOfCreditsAreMarkedAndNotCounted() {
        Annotation found = annotator.annotate(
                "", "Russia met the Taliban.\n\nReporting by A. Writer in Pakistan; editing by B. Editor in Russia");
        assertThat(fields(found)).containsExactly("russia TEXT", "taliban TEXT", "pakistan CREDIT", "russia CREDIT");
        assertThat(found.mentions()).extracting(Mention::counts).containsExactly(true, true, false, false);
        assertThat(found.countedSentences()).isEqualTo(1);
        assertThat(found.countedParagraphs()).isEqualTo(1);
        assertThat(found.terms().terms()).containsExactly("russia", "met", "taliban");
    }

    @Test
    void paragraphsWithoutACountedSentenceAreNotCounted() {
        Annotation found = annotator.annotate("", "Russia spoke. Nobody heard.\n\nRussia spoke.\n\nThe end came.");
        assertThat(found.sentences()).isEqualTo(4);
        assertThat(found.countedSentences()).isEqualTo(3);
        assertThat(found.countedParagraphs()).isEqualTo(2);
    }

    @Test
    void everySurfaceStandsAtItsOffsets() {
        String title = "\uD83D\uDE00 Russia";
        String text = "\uD83D\uDE00\uD83D\uDE00 The Russian\nFederation’s envoy met the \uD835\uDC00 Taliban's. "
                + "U.S.-Taliban talks in Guinea-Bissau\uD83D\uDE00\n\n\uD83C\uDDF7\uD83C\uDDFARussia left.";
        Annotation found = annotator.annotate(title, text);
        assertThat(found.mentions())
                .extracting(Mention::surface)
                .containsExactly(
                        "Russia", "Russian\nFederation", "Taliban", "U.S.", "Taliban", "Guinea-Bissau", "Russia");
        for (Mention mention : found.mentions()) {
            String field = mention.field() == Field.TITLE ? title : text;
            assertThat(field.substring(mention.begin(), mention.end())).isEqualTo(mention.surface());
        }
    }

    @Test
    void aNameOverAFalseSentenceEndIsFoundInTheSentenceInWhichItBegins() {
        Annotation found = annotator.annotate("", "He met officials of the Russian\nFederation. Nobody spoke.");
        assertThat(found.mentions()).extracting(Mention::surface).containsExactly("Russian\nFederation");
        assertThat(found.mentions()).extracting(Mention::sentence).containsExactly(1);
    }

    @Test
    void anArticleWithoutAnythingHasNothing() {
        Annotation found = annotator.annotate("", "");
        assertThat(found.sentences()).isZero();
        assertThat(found.tokens()).isZero();
        assertThat(found.countedParagraphs()).isZero();
        assertThat(found.mentions()).isEmpty();
        assertThat(found.terms().terms()).isEmpty();
    }

    /**
     * Sentences of the article, its headline 0, decided by reading it: Russia, Russian or a Moscow that acts, and the Taliban stand in 0, 1, 2,
     * 4, 5, 6, 9, 12 and 14, and in 3, which repeats 1.
     */
    @Test
    void theSeedArticleHoldsBothInTheSentencesThatAReaderFinds() throws IOException {
        String article = Files.readString(SharedCorpora.of("russia-weighs-delisting-taliban.txt"));
        int lineEnd = article.indexOf('\n');
        Annotation found = annotator.annotate(article.substring(0, lineEnd), article.substring(lineEnd + 1));

        Set<Integer> both = sentences(found, "russia", false);
        both.retainAll(sentences(found, "taliban", false));
        assertThat(both).containsExactly(0, 1, 2, 4, 5, 6, 9, 12, 14);

        Set<Integer> repeated = sentences(found, "russia", true);
        repeated.retainAll(sentences(found, "taliban", true));
        assertThat(repeated).containsExactly(3);

        assertThat(found.sentences()).isEqualTo(15);
        assertThat(found.countedSentences()).isEqualTo(14);
        assertThat(found.countedParagraphs()).isEqualTo(9);
    }

    @Test
    void whoIsAPersonOnceIsOneThroughoutTheArticle() {
        Annotation found =
                annotator.annotate("", "Neil Jordan made the film in Ireland.\n\nThe film is long, Jordan said.");
        assertThat(fields(found)).containsExactly("ireland TEXT");
        assertThat(found.rejected())
                .extracting(RejectedAlias::rule)
                .containsExactly("elsewhere unless before 'neil'", "unless before 'neil'");
        assertThat(fields(annotator.annotate("", "Jordan said.\n\nIt was long.")))
                .containsExactly("jordan TEXT");
    }

    /** Every mention of the article, decided by reading it: entity, kind, place for a city; those of sentence 3 repeat 1. */
    @Test
    void theSeedArticleHoldsTheMentionsThatAReaderFindsAndNoOthers() throws IOException {
        String article = Files.readString(SharedCorpora.of("russia-weighs-delisting-taliban.txt"));
        int lineEnd = article.indexOf('\n');
        Annotation found = annotator.annotate(article.substring(0, lineEnd), article.substring(lineEnd + 1));
        Map<Integer, String> bySentence = new TreeMap<>();
        for (Mention mention : found.mentions()) {
            bySentence.merge(
                    mention.sentence(),
                    mention.entityId() + " " + mention.kind().id(),
                    (before, next) -> before + ", " + next);
        }
        String first = "russia demonym, russia name, taliban name, afghanistan place, united-states name, nato name";
        assertThat(bySentence)
                .isEqualTo(Map.ofEntries(
                        Map.entry(0, "russia name, taliban name, afghanistan metonym"),
                        Map.entry(1, first),
                        Map.entry(2, "russia demonym, taliban name, russia metonym, russia name, afghanistan name"),
                        Map.entry(3, first),
                        Map.entry(4, "russia demonym, taliban name, al-qaida name, chechnya name"),
                        Map.entry(5, "russia metonym, taliban name, afghanistan name, united-states name"),
                        Map.entry(6, "russia metonym, taliban name, russia name, afghanistan name"),
                        Map.entry(7, "taliban name"),
                        Map.entry(9, "russia name, taliban name, afghanistan name"),
                        Map.entry(10, "russia metonym, ukraine name"),
                        Map.entry(11, "russia name, afghanistan name"),
                        Map.entry(12, "russia name, china name, afghanistan name, taliban name, russia name"),
                        Map.entry(13, "taliban name, al-qaida name, afghanistan name, united-states name"),
                        Map.entry(14, "russia name, taliban name, russia name")));
    }

    private static Set<Integer> sentences(Annotation annotation, String entity, boolean repeated) {
        Set<Integer> sentences = new TreeSet<>();
        for (Mention mention : annotation.mentions()) {
            if (mention.entityId().equals(entity) && KINDS.contains(mention.kind()) && mention.repeated() == repeated) {
                sentences.add(mention.sentence());
            }
        }
        return sentences;
    }

    @Test
    void taggedNamesAreOfProperNounsOnly() {
        String text =
                "The Senate heard that Russia calls the Operation a success, Zamir Kabulov's office in Russia said. ";
        Annotator plain = new Annotator("en", WORLD, BeyondLists.NAMES);
        Annotator tagged = new Annotator("en", WORLD, new BeyondLists(true, TagModel.ENGLISH, List.of()));

        assertThat(tagged.annotate("", text).names())
                .extracting(UnlistedName::name)
                .contains("Zamir Kabulov");
        assertThat(plain.annotate("", text).names().size())
                .isGreaterThanOrEqualTo(tagged.annotate("", text).names().size());
        assertThat(tagged.annotate("", text, "fr").names())
                .isEqualTo(plain.annotate("", text, "fr").names());
    }

    private static List<String> fields(Annotation annotation) {
        return annotation.mentions().stream()
                .map(mention -> mention.entityId() + " " + mention.field())
                .toList();
    }

    private static Mention mention(
            String entity, String name, Field field, int sentence, int paragraph, int begin, int end) {
        return new Mention(
                entity, alias(entity, name), AliasKind.NAME, name, field, sentence, paragraph, begin, end, false, 0, 0);
    }

    /** The number of an alias. */
    private static int alias(String entity, String name) {
        return IntStream.range(0, WORLD.size())
                .filter(i -> WORLD.entityId(i).equals(entity)
                        && WORLD.alias(i).text().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
