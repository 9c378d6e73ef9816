package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SnippetTest {
    private static final String TEXT = "Before. One two three Russia four five Iran six seven eight nine. After.";

    private static Snippet find(String words) {
        return new Snippet(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private static String cut(String sentence, String names, int most) {
        return find(sentence).around(find(names), TEXT, most).of(TEXT);
    }

    @Test
    void aSentenceThatIsShortEnoughIsShownAsItIs() {
        String sentence = "One two three Russia four five Iran six seven eight nine.";
        assertThat(cut(sentence, "Russia four five Iran", sentence.length())).isEqualTo(sentence);
    }

    @Test
    void aLongOneIsCutBetweenWordsOnBothSidesOfTheNames() {
        String sentence = "One two three Russia four five Iran six seven eight nine.";
        assertThat(cut(sentence, "Russia four five Iran", 41)).isEqualTo("two three Russia four five Iran six seven");
        assertThat(cut(sentence, "Russia four five Iran", 40)).isEqualTo("three Russia four five Iran six seven");
        assertThat(cut(sentence, "Russia four five Iran", 21)).isEqualTo("Russia four five Iran");
    }

    @Test
    void whatOneSideDoesNotNeedIsLeftToTheOther() {
        String sentence = "One two three Russia four five Iran six seven eight nine.";
        assertThat(cut(sentence, "One", 20)).isEqualTo("One two three Russia");
        assertThat(cut(sentence, "nine", 21)).isEqualTo("six seven eight nine.");
    }

    @Test
    void withoutSpacesItIsCutBetweenCharacters() {
        String text = "\uD83D\uDE00".repeat(20) + "AB" + "\uD83D\uDE00".repeat(20);
        Snippet cut = new Snippet(0, text.length()).around(new Snippet(40, 42), text, 9);
        assertThat(cut.of(text)).isEqualTo("\uD83D\uDE00AB\uD83D\uDE00\uD83D\uDE00");
    }

    @Test
    void aCutHoldsTheNamesAndIsNeverTooLong() {
        long seed = 20010911;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder drawn = new StringBuilder();
            for (int length = 1 + random.nextInt(60); length > 0; length--) {
                drawn.append("ab  \n\uD83D".charAt(random.nextInt(5)));
            }
            String text = drawn.toString();
            int begin = random.nextInt(text.length());
            int end = begin + 1 + random.nextInt(text.length() - begin);
            int from = begin + random.nextInt(end - begin);
            Snippet names = new Snippet(from, from + 1 + random.nextInt(end - from));
            int most = names.length() + random.nextInt(40);
            Snippet cut = new Snippet(begin, end).around(names, text, most);
            assertThat(begin <= cut.begin()
                            && cut.begin() <= names.begin()
                            && names.end() <= cut.end()
                            && cut.end() <= end
                            && cut.length() <= most)
                    .as("seed %d, %d: %s of [%d, %d) around %s at most %d", seed, i, cut, begin, end, names, most)
                    .isTrue();
        }
    }
}
