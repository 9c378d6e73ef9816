package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
    private final SentenceSplitter splitter = new SentenceSplitter("en");

    @Test
    void aTextHasItsSentencesInOrder() {
        String text = "The talks began in Moscow. Officials said little.";
        assertThat(surfaces(text)).containsExactly("The talks began in Moscow.", "Officials said little.");
        assertThat(splitter.split(text)).containsExactly(new Sentence(0, 26, 0, 0), new Sentence(27, 49, 0, 0));
    }

    @Test
    void blankLinesMakeParagraphs() {
        String text = "The talks began.\nThey went on. They ended.\n\n \t\nNobody spoke.\n";
        assertThat(surfaces(text)).containsExactly("The talks began.", "They went on.", "They ended.", "Nobody spoke.");
        assertThat(paragraphs(text)).containsExactly(0, 0, 0, 1);
    }

    @Test
    void withoutBlankLinesEveryLineIsAParagraph() {
        String text = "The talks began. They went on.\nNobody spoke.\nThe talks ended.";
        assertThat(surfaces(text))
                .containsExactly("The talks began.", "They went on.", "Nobody spoke.", "The talks ended.");
        assertThat(paragraphs(text)).containsExactly(0, 0, 1, 2);
    }

    @Test
    void aSentenceOfAWrappedTextGoesOnOverTheLineEnd() {
        String text = "The foreign minister of the Russian\nFederation met a delegation\nof the Taliban. Nobody spoke.";
        assertThat(surfaces(text))
                .containsExactly(
                        "The foreign minister of the Russian\nFederation met a delegation\nof the Taliban.",
                        "Nobody spoke.");
    }

    @Test
    void aLineEndEndsASentenceWhereLinesAreParagraphs() {
        String head = "Talks in the capital";
        String line =
                "The foreign minister met a delegation of the movement in the capital, and both sides said that they would "
                        + "meet again in the summer.";
        assertThat(line).hasSizeGreaterThan(120);
        assertThat(surfaces(head + "\n" + line)).containsExactly(head, line);
        assertThat(paragraphs(head + "\n" + line)).containsExactly(0, 1);
    }

    @Test
    void aBlankLineEndsASentenceWithoutAStop() {
        assertThat(surfaces("Talks in the capital\n\nof the country"))
                .containsExactly("Talks in the capital", "of the country");
    }

    @Test
    void emptyLinesAroundATextAreNoBlankLinesInIt() {
        String text = "\n\n  The talks began.\nNobody spoke.\n\n";
        assertThat(splitter.split(text)).containsExactly(new Sentence(4, 20, 0, 0), new Sentence(21, 34, 1, 0));
    }

    @Test
    void windowsLineEndsAreLineEnds() {
        String text = "The talks began.\r\n\r\nNobody spoke.\r\n";
        assertThat(surfaces(text)).containsExactly("The talks began.", "Nobody spoke.");
        assertThat(paragraphs(text)).containsExactly(0, 1);
    }

    @Test
    void nothingHasNoSentences() {
        assertThat(splitter.split("")).isEmpty();
        assertThat(splitter.split(" \n\n\u00A0\n")).isEmpty();
    }

    @Test
    void aHugeRunOfCharactersIsASentenceOfItsOwn() {
        String run = "x.".repeat(100_000);
        assertThat(surfaces("The talks began. " + run + " Nobody spoke."))
                .containsExactly("The talks began.", run, "Nobody spoke.");
    }

    @Test
    void offsetsPointIntoTheText() {
        String text = "\n\uD83D\uDE00 talks began. Nobody spoke.\n\nThe end came.";
        for (Sentence sentence : splitter.split(text)) {
            String surface = text.substring(sentence.begin(), sentence.end());
            assertThat(surface).isEqualTo(surface.strip()).isNotEmpty();
        }
    }

    private List<String> surfaces(String text) {
        return splitter.split(text).stream()
                .map(sentence -> text.substring(sentence.begin(), sentence.end()))
                .toList();
    }

    private List<Integer> paragraphs(String text) {
        return splitter.split(text).stream().map(Sentence::paragraph).toList();
    }
}
