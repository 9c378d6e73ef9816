package io.comention.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.Injections;
import org.junit.jupiter.api.Test;

class EvidenceSectionTest {
    @Test
    void addressesOfTheWebAreLinks() {
        for (String address : new String[] {"https://example.org/a?b=c&d=%20#e", "HTTP://example.org"}) {
            assertThat(EvidenceSection.address(address)).contains(address);
        }
    }

    @Test
    void othersAreNot() {
        for (String address : Injections.ADDRESSES) {
            assertThat(EvidenceSection.address(address)).as(address).isEmpty();
        }
        assertThat(EvidenceSection.address("")).isEmpty();
        assertThat(EvidenceSection.address("https://example.org/\"><script>")).isEmpty();
        assertThat(EvidenceSection.address("https://example.org/" + "a".repeat(3000)))
                .isEmpty();
        assertThat(EvidenceSection.address("https:///a")).isEmpty();
    }
}
