package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociationTest {
    /** Relative to the expected value. */
    private static final double PRECISION = 1e-6;

    /** Expected values from SciPy, and from the formulas written down again in Python. */
    @ParameterizedTest
    @CsvSource({
        "10, 30, 40, 1000, 1.2, 3.0588936890, 0.46040937698, 12.192645078, 30.069075062, 2.7596353361, 1.9330305869, 3.5862400854",
        "0, 30, 40, 1000, 1.2, , -1, , -2.4876033264, -0.97645376220, -3.7885430793, 1.8356355549",
        "1, 30, 40, 1000, 1.2, -0.26303440583, -0.026393748683, 8.8707169831, -0.037814690832, 0.18157036290, -1.4895273487, 1.8526680745",
        "1, 1, 1, 1000, 0.001, 9.9657842847, 1, 14, 15.814510224, 8.6990146232, 4.4645546564, 12.933474590",
        "50, 70, 80, 1040, 5.3846153846, 3.2150128910, 0.73427072202, 13.415037499, 212.68778322, 4.3302334153, 3.7029450590, 4.9575217715",
    })
    void measuresAreThoseOfSciPy(
            long nAB,
            long nA,
            long nB,
            long n,
            double expected,
            Double pmi,
            Double npmi,
            Double logDice,
            double g2,
            double logOdds,
            double low,
            double high) {
        Association found = Association.of(nAB, nA, nB, n);
        assertNear(found.expected(), expected);
        assertNear(found.pmi(), pmi);
        assertNear(found.npmi(), npmi);
        assertNear(found.logDice(), logDice);
        assertNear(found.g2(), g2);
        assertNear(found.logOdds(), logOdds);
        assertNear(found.logOddsInterval().low(), low);
        assertNear(found.logOddsInterval().high(), high);
    }

    @Test
    void nothingIsSaidOfTwoThatNeverOccur() {
        Association found = Association.of(0, 0, 40, 1000);
        assertThat(found.expected()).isZero();
        assertThat(found.pmi()).isNull();
        assertThat(found.npmi()).isNull();
        assertThat(found.logDice()).isNull();
        assertThat(found.g2()).isZero();
        assertThat(found.logOdds()).isNull();
        assertThat(found.logOddsInterval()).isNull();
    }

    @Test
    void oddsAreNotSaidOfWhatIsEverywhere() {
        assertThat(Association.of(600, 600, 600, 600).logOdds()).isNull();
        assertThat(Association.of(40, 40, 600, 600).logOddsInterval()).isNull();
    }

    @Test
    void whatIsEverywhereIsNotAssociated() {
        Association found = Association.of(50, 50, 50, 50);
        assertThat(found.expected()).isEqualTo(50);
        assertThat(found.pmi()).isZero();
        assertThat(found.npmi()).isNull();
        assertThat(found.logDice()).isEqualTo(14);
        assertThat(found.g2()).isZero();
    }

    @Test
    void independenceHasNoAssociation() {
        Association found = Association.of(12, 30, 400, 1000);
        assertThat(found.pmi()).isCloseTo(0, within(1e-12));
        assertThat(found.npmi()).isCloseTo(0, within(1e-12));
        assertThat(found.g2()).isCloseTo(0, within(1e-9));
    }

    @Test
    void reprintsAloneRaiseTheLikelihoodRatio() {
        assertThat(Association.of(50, 70, 80, 1040).g2())
                .isGreaterThan(7 * Association.of(10, 30, 40, 1000).g2());
    }

    @ParameterizedTest
    @CsvSource({"-1, 3, 4, 10", "4, 3, 5, 10", "4, 5, 3, 10", "0, 6, 5, 10", "0, 0, 0, 0", "1, 1, 1, 0"})
    void numbersThatAreNoTableAreRefused(long nAB, long nA, long nB, long n) {
        assertThatThrownBy(() -> Association.of(nAB, nA, nB, n))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no 2×2 table: n_ab " + nAB + ", n_a " + nA + ", n_b " + nB + ", n " + n);
    }

    @Test
    void everyMeasureIsSymmetricFiniteAndInItsBounds() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            long both = random.nextInt(4) == 0 ? 0 : random.nextInt(1 << random.nextInt(20));
            long onlyA = random.nextInt(4) == 0 ? 0 : random.nextInt(1 << random.nextInt(20));
            long onlyB = random.nextInt(4) == 0 ? 0 : random.nextInt(1 << random.nextInt(20));
            long n = both + onlyA + onlyB + random.nextInt(1 << random.nextInt(30)) + 1;
            Association one = Association.of(both, both + onlyA, both + onlyB, n);
            Association other = Association.of(both, both + onlyB, both + onlyA, n);
            String table = "seed " + seed + ": " + one;
            assertThat(one.g2()).as(table).isCloseTo(other.g2(), within(1e-9 * Math.max(1, Math.abs(one.g2()))));
            assertThat(one.g2()).as(table).isFinite();
            boolean varies = both + onlyA > 0 && both + onlyB > 0 && both + onlyA < n && both + onlyB < n;
            assertThat(one.logOdds() != null).as(table).isEqualTo(varies);
            if (varies) {
                assertThat(one.logOdds()).as(table).isCloseTo(other.logOdds(), within(1e-9));
                assertThat(one.logOddsInterval().low())
                        .as(table)
                        .isLessThan(one.logOdds())
                        .isFinite();
                assertThat(one.logOddsInterval().high())
                        .as(table)
                        .isGreaterThan(one.logOdds())
                        .isFinite();
            }
            if (one.npmi() != null) {
                assertThat(one.npmi()).as(table).isBetween(-1.0, 1.0).isCloseTo(other.npmi(), within(1e-12));
            }
            if (both > 0) {
                assertThat(one.pmi()).as(table).isCloseTo(other.pmi(), within(1e-12));
                assertThat(one.logDice()).as(table).isEqualTo(other.logDice()).isLessThanOrEqualTo(14);
            }
        }
    }

    private static void assertNear(Double found, Double expected) {
        if (expected == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found).isCloseTo(expected, within(PRECISION * Math.abs(expected)));
        }
    }
}
