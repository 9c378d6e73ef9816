package io.comention.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {
    /** Words in brackets are listed; a name that begins its sentence is marked with ^. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "the envoy Zamir Kabulov said | Zamir Kabulov",
                "Zamir Kabulov said | ^Zamir Kabulov",
                "Zamir Kabulov's deputy | ^Zamir Kabulov",
                "said President Vladimir Putin | Vladimir Putin",
                "said [Russian] President Vladimir Putin | Vladimir Putin",
                "Senior [Russian] officials said | ",
                "the [Moscow] State University | ",
                "met Mr. Lavrov and Gen. Dostum | Lavrov; Dostum",
                "met J. Edgar Hoover and the late Ahmad Shah Massoud, who stood there before them | J. Edgar Hoover; Ahmad Shah Massoud",
                "there they both met Osama bin Laden and once after that Ursula von der Leyen | Osama bin Laden; Ursula von der Leyen",
                "met Abdul-Rahman al-Rashed | Abdul-Rahman al-Rashed",
                "on Monday in July | ",
                "then Kabulov left | Kabulov",
                "the Ministry of Foreign Affairs | Affairs",
                "the Bank of Credit | Bank of Credit",
                "Leaders Meet Again While Markets Fall Sharply | ",
                "the Élysée and Ángel Gurría | Élysée; Ángel Gurría",
                "My Government thanks Kabulov | Government; Kabulov",
                "In [Moscow], Zamir Kabulov spoke | Zamir Kabulov",
                "The [Taliban] (Zamir Kabulov said) | Zamir Kabulov",
                "President Vladimir Putin met Sergei Lavrov in [Russia]. | Vladimir Putin; Sergei Lavrov",
                "Kabulov | ^Kabulov",
                "no names here | ",
            })
    void runsOfCapitalisedWordsAreNames(String marked, String names) {
        StringBuilder text = new StringBuilder();
        List<int[]> listed = new ArrayList<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                listed.add(new int[] {text.length(), 0});
            } else if (c == ']') {
                listed.get(listed.size() - 1)[1] = text.length();
            } else {
                text.append(c);
            }
        }
        String sentence = text.toString();
        List<String> found = NameFinder.find(sentence, 0, sentence.length(), listed).stream()
                .map(name -> (name.initial() ? "^" : "") + sentence.substring(name.begin(), name.end()))
                .toList();
        assertThat(String.join("; ", found)).isEqualTo(names == null ? "" : names);
    }
}
