package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AliasTermsTest {
    private static AliasTerms of(String... aliases) {
        AliasTerms terms = new AliasTerms();
        for (String alias : aliases) {
            terms.add(alias);
        }
        return terms;
    }

    @Test
    void theWordsOfAnAliasAreTermsInLowerCase() {
        AliasTerms terms = of("Islamic Emirate", "Guinea-Bissau", "U.S.", "Russia's");

        assertThat(new String[] {
                    "islamic", "emirate", "guinea-bissau", "guinea", "bissau", "u.s", "russia", "islamic emirate"
                })
                .allMatch(terms::contain);
        assertThat(new String[] {"islam", "emirates", "", "russian", "islamic law"})
                .noneMatch(terms::contain);
    }

    @Test
    void aWordWithAStarStandsForAllThatBeginSo() {
        AliasTerms terms = of("Taliban*");

        assertThat(new String[] {"taliban", "talibanisation"}).allMatch(terms::contain);
        assertThat(terms.contain("talib")).isFalse();
    }
}
