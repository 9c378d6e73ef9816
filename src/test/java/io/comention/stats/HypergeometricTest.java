package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypergeometricTest {
    /** Expected values from mpmath with 60 digits: all terms of the tail added, up to four million of them. */
    @ParameterizedTest
    @CsvSource({
        "10, 30, 40, 1000, -7.25887728717302, 5.50963352815e-8",
        "0, 30, 40, 1000, 0, 1",
        "1, 30, 40, 1000, -0.14780802442824, 0.711527968034",
        "1, 1, 1, 1000, -3, 0.001",
        "50, 70, 80, 1040, -46.9559924436377, 1.10664303848e-47",
        "30, 40, 500, 600, -0.0232136803081289, 0.947951939985",
        "49, 50, 60, 61, 0, 1",
        "999, 1000, 1010, 1012, -1.62733835145041, 0.0235863994089",
        "40000, 100000, 400000, 1000000, -0.299915428457054, 0.501284840911",
        "40300, 100000, 400000, 1000000, -1.68169918063148, 0.0208113771339",
        "3, 1000, 1000, 1000000000, -9.78108295173467, 1.65545373593e-10",
        "900, 1000, 1000, 1000000000, -5550.56002369322, 0",
        "1000, 1000, 1000, 1000000000, -6432.3951388477, 0",
        "2000, 5000, 8000, 1000000000, -8853.23348488711, 0",
        "500000, 1000000, 5000000, 1000000000, -861652.417633518, 0",
        "1000000, 1000000, 1000000, 1000000000, -3434073.86337096, 0",
        "5100, 100000, 50000000, 1000000000, -1.1265036512154, 0.0747302351419",
        "4999000, 100000000, 50000000, 1000000000, -0.163832156635541, 0.685753200775",
        "5000000, 100000000, 50000000, 1000000000, -0.300966314928906, 0.500073320531",
        "5001000, 100000000, 50000000, 1000000000, -0.50253557124897, 0.314386890853",
        "1, 3, 3, 1000000000000, -11.0457574905615, 8.99999999998e-12",
        "2, 2, 999999999999, 1000000000000, -8.68588963807372e-13, 0.999999999998",
        "1020000, 1000000000, 1000000000, 1000000000000, -88.1568614537022, 6.96848783619e-89",
        "1000000000, 1000000000, 1000000000, 1000000000000, -3434077257.3448, 0",
        "249999900000, 500000000000, 500000000000, 1000000000000, -0.183478668279799, 0.65542247815",
        "250000000000, 500000000000, 500000000000, 1000000000000, -0.30102930263081, 0.500000797885",
        "250000100000, 500000000000, 500000000000, 1000000000000, -0.462711200085663, 0.34457899493",
        "250001000000, 500000000000, 500000000000, 1000000000000, -4.49933123725075, 3.1671509494e-5",
        "250100000000, 500000000000, 500000000000, 1000000000000, -34746.5602839571, 0",
    })
    void tailsAreThoseOfMpmath(long nAB, long nA, long nB, long n, double log10P, double p) {
        Hypergeometric found = Hypergeometric.upperTail(nAB, nA, nB, n);
        assertThat(found.log10P()).isCloseTo(log10P, within(1e-9 * Math.abs(log10P)));
        assertThat(found.p()).isCloseTo(p, within(1e-8 * p));
    }

    @Test
    void smallTablesAreExact() {
        for (int n = 1; n <= 14; n++) {
            for (int nA = 0; nA <= n; nA++) {
                for (int nB = 0; nB <= n; nB++) {
                    for (int nAB = Math.max(0, nA + nB - n); nAB <= Math.min(nA, nB); nAB++) {
                        double p = Hypergeometric.upperTail(nAB, nA, nB, n).p();
                        double exact = exact(nAB, nA, nB, n);
                        assertThat(p)
                                .as("%d of %d and %d in %d", nAB, nA, nB, n)
                                .isCloseTo(exact, within(1e-13 * exact));
                    }
                }
            }
        }
    }

    @Test
    void randomTablesAreExactSymmetricAndFallWithWhatIsShared() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            int n = 20 + random.nextInt(200);
            int nA = 1 + random.nextInt(n - 1);
            int nB = 1 + random.nextInt(n - 1);
            double last = 0.5;
            for (int nAB = Math.max(0, nA + nB - n); nAB <= Math.min(nA, nB); nAB++) {
                Hypergeometric found = Hypergeometric.upperTail(nAB, nA, nB, n);
                String table = "seed " + seed + ": " + nAB + " " + nA + " " + nB + " " + n;
                double exact = exact(nAB, nA, nB, n);
                assertThat(found.p()).as(table).isCloseTo(exact, within(1e-11 * exact));
                assertThat(found.log10P())
                        .as(table)
                        .isLessThanOrEqualTo(0)
                        .isLessThan(last)
                        .isCloseTo(Hypergeometric.upperTail(nAB, nB, nA, n).log10P(), within(1e-10));
                last = nAB == Math.max(0, nA + nB - n) ? 0.5 : found.log10P();
            }
        }
    }

    /** Neighbouring tails differ by one probability, on both sides of the step from added to integrated tails. */
    @Test
    void integratedTailsAgreeWithAddedOnes() {
        long n = 100_000_000;
        long nA = 10_000_000;
        for (long nB = 30_000_000; nB >= 400_000; nB -= 400_000) {
            long mean = nA / 10 * (nB / 10) / (n / 100);
            for (double deviations : new double[] {0.01, 1, 4, 20}) {
                long nAB = mean + (long) (deviations * Math.sqrt(mean * 0.9 * (1 - (double) nB / n)));
                double one = Hypergeometric.upperTail(nAB, nA, nB, n).p();
                double rest = Hypergeometric.upperTail(nAB + 20_000, nA, nB, n).p();
                assertThat(one - rest)
                        .as("%d of %d", nAB, nB)
                        .isCloseTo(added(nAB, nAB + 20_000, nA, nB, n), within(1e-8 * one));
            }
        }
    }

    /** With the probability of the count itself shared out at random, p is uniform where only chance is at work. */
    @Test
    void chanceGivesAUniformP() {
        int seeds = 2_000;
        double[] p = new double[seeds];
        for (int seed = 0; seed < seeds; seed++) {
            Random random = new Random(seed);
            long[] table = independent(random, 4_000, 0.3, 0.4);
            double more = Hypergeometric.upperTail(table[0] + 1, table[1], table[2], 4_000)
                    .p();
            p[seed] = more + random.nextDouble() * (p(table) - more);
        }
        for (double level : new double[] {0.01, 0.05, 0.25, 0.5, 0.75, 0.95}) {
            double below = Arrays.stream(p).filter(value -> value <= level).count() / (double) seeds;
            assertThat(below).isCloseTo(level, within(3 * Math.sqrt(level * (1 - level) / seeds)));
        }
    }

    @Test
    void anIndependentPairIsNoDiscoveryInNinetyFiveOfAHundredSeeds() {
        int undiscovered = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            double[] p = new double[60];
            for (int i = 0; i < p.length; i++) {
                p[i] = p(independent(random, 500, 0.1, 0.2));
            }
            double of = p[0];
            Arrays.sort(p);
            double q = BenjaminiHochberg.q(p, 200)[Arrays.binarySearch(p, of)];
            undiscovered += q > 0.05 ? 1 : 0;
        }
        assertThat(undiscovered).isGreaterThanOrEqualTo(95);
    }

    @ParameterizedTest
    @CsvSource({"-1, 3, 4, 10", "4, 3, 5, 10", "0, 6, 5, 10", "0, 0, 0, 0"})
    void numbersThatAreNoTableAreRefused(long nAB, long nA, long nB, long n) {
        assertThatThrownBy(() -> Hypergeometric.upperTail(nAB, nA, nB, n))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no 2×2 table");
    }

    private static long[] independent(Random random, int n, double shareA, double shareB) {
        int nA = 0;
        int nB = 0;
        int nAB = 0;
        for (int i = 0; i < n; i++) {
            boolean a = random.nextDouble() < shareA;
            boolean b = random.nextDouble() < shareB;
            nA += a ? 1 : 0;
            nB += b ? 1 : 0;
            nAB += a && b ? 1 : 0;
        }
        return new long[] {nAB, nA, nB, n};
    }

    private static double p(long[] table) {
        return Hypergeometric.upperTail(table[0], table[1], table[2], table[3]).p();
    }

    /** The sum of the probabilities from one count to before another, from the first by ratios. */
    private static double added(long from, long to, long a, long b, long total) {
        double nA = a;
        double nB = b;
        double n = total;
        double first = Hypergeometric.upperTail(from, a, b, total).p();
        double tail = 0;
        double sum = 0;
        double term = 1;
        for (double k = from; term > 1e-18 * tail; k++) {
            tail += term;
            sum += k < to ? term : 0;
            term *= (nA - k) * (nB - k) / ((k + 1) * (n - nA - nB + k + 1));
        }
        return first * sum / tail;
    }

    private static double exact(int nAB, int nA, int nB, int n) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = nAB; k <= Math.min(nA, nB); k++) {
            sum = sum.add(choose(nA, k).multiply(choose(n - nA, nB - k)));
        }
        return new BigDecimal(sum)
                .divide(new BigDecimal(choose(n, nB)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger choose(int n, int k) {
        if (k > n) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
