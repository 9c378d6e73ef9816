package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private final TextAnalyzer analyzer = new TextAnalyzer("en", Lexicon.NONE);

    private Signature of(String text) {
        analyzer.read(text, 0, text.length(), 0, text.length(), new MatchWords());
        return analyzer.drainSignature();
    }

    private static List<String> words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "w" + i).toList();
    }

    private Signature words(List<String> words) {
        return of(String.join(" ", words));
    }

    private static Set<String> shingles(List<String> words) {
        return IntStream.rangeClosed(0, words.size() - 5)
                .mapToObj(i -> String.join(" ", words.subList(i, i + 5)))
                .collect(Collectors.toSet());
    }

    @Test
    void aTextHasOneHashForEachRunOfFiveWords() {
        assertThat(words(words(0, 4)).hashes()).isEmpty();
        assertThat(words(words(0, 5)).hashes()).hasSize(1);
        assertThat(words(words(0, 100)).hashes()).hasSize(96);
        assertThat(words(Collections.nCopies(100, "again")).hashes()).hasSize(1);
        assertThat(words(words(0, 100)).words()).isEqualTo(100);
    }

    @ParameterizedTest(name = "{0} hashes")
    @ValueSource(ints = {0, 1, 255, 256, 2000})
    void hashesAreDifferentAndInOrder(int size) {
        int[] shingles = new Random(size).ints(size).toArray();
        int[] twice = IntStream.concat(Arrays.stream(shingles), Arrays.stream(shingles))
                .toArray();
        int[] room = Arrays.copyOf(twice, twice.length + 7);

        assertThat(Signature.of(size, room, twice.length).hashes())
                .isEqualTo(Arrays.stream(shingles).sorted().distinct().toArray());
    }

    @Test
    void theOrderOfWordsMatters() {
        assertThat(of("one two three four five").hashes())
                .isNotEqualTo(of("one two three five four").hashes());
    }

    @Test
    void whatStandsBeforeAShingleDoesNotChangeIt() {
        assertThat(words(words(0, 60)).hashes()).contains(words(words(20, 25)).hashes());
    }

    @Test
    void caseSpacesPunctuationAndPossessivesDoNotMatter() {
        assertThat(of("The Taliban's envoy -- \"MOSCOW\" said,\n\nin Kabul.").hashes())
                .isEqualTo(of("the Taliban’s envoy “Moscow” said in Kabul").hashes());
    }

    @Test
    void inAScriptWithoutSpacesCharactersAreWords() {
        assertThat(of("塔利班代表团抵达莫斯科。").words()).isEqualTo(11);
    }

    @Test
    void similarityIsThatOfTheSetsOfShingles() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<String> a = words(random.nextInt(50), 51 + random.nextInt(60));
            List<String> b = words(random.nextInt(90), 100 + random.nextInt(60));
            Set<String> both = new HashSet<>(shingles(a));
            both.retainAll(shingles(b));
            Set<String> either = new HashSet<>(shingles(a));
            either.addAll(shingles(b));
            int smaller = Math.min(shingles(a).size(), shingles(b).size());
            boolean enough = Math.min(a.size(), b.size()) >= 50;
            double expected = (double) both.size() / (enough ? smaller : either.size());
            assertThat(words(a).similarity(words(b))).isEqualTo(expected);
            assertThat(words(b).similarity(words(a))).isEqualTo(expected);
        }
    }

    @Test
    void aPartOfATextIsSimilarFromFiftyWordsOn() {
        Signature whole = words(words(0, 500));
        assertThat(words(words(100, 150)).similarity(whole)).isEqualTo(1);
        assertThat(words(words(100, 149)).similarity(whole)).isEqualTo(45.0 / 496);
    }

    @Test
    void aTextWithoutShinglesIsSimilarToNone() {
        assertThat(of("Talks open").similarity(of("Talks open"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 10_000, 100_000})
    void aSignatureIsBounded(int size) {
        assertThat(words(words(0, size)).hashes()).hasSizeBetween(900, Signature.MOST);
    }

    @ParameterizedTest
    @CsvSource({"3000, 1000, 1", "20000, 10000, 1", "3000, 60, 1", "10000, 5000, 0.5", "40000, 20000, 0.7"})
    void ofLongTextsSimilarityIsEstimated(int size, int part, double shared) {
        List<String> other = words(0, part).stream()
                .map(word -> Integer.parseInt(word.substring(1)) < part * shared ? word : "other" + word)
                .toList();
        assertThat(words(words(0, size)).similarity(words(other))).isCloseTo(shared, within(0.06));
    }

    @Test
    void keysOfAPartAreAmongThoseOfTheWhole() {
        int[] whole = words(words(0, 2000)).keys();
        for (int from = 0; from < 1900; from += 50) {
            int[] part = words(words(from, from + 60)).keys();
            assertThat(Arrays.stream(part)
                            .filter(key -> Arrays.binarySearch(whole, key) >= 0)
                            .count())
                    .as("from " + from)
                    .isPositive();
        }
        assertThat(whole).hasSizeLessThan(400);
    }

    @Test
    void bytesHoldAllOfIt() {
        for (int size : new int[] {0, 4, 5, 300, 9000}) {
            Signature signature = words(words(0, size));
            Signature again = Signature.unpack(signature.pack());
            assertThat(again.hashes()).isEqualTo(signature.hashes());
            assertThat(again.words()).isEqualTo(signature.words());
            assertThat(again.keyThinning()).isEqualTo(signature.keyThinning());
        }
    }
}
