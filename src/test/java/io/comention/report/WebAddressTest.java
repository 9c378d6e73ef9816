package io.comention.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.Injections;
import org.junit.jupiter.api.Test;

class WebAddressTest {
    @Test
    void addressesOfTheWebAreLinks() {
        for (String address : new String[] {"https://example.org/a?b=c&d=%20#e", "HTTP://example.org"}) {
            assertThat(WebAddress.of(address)).contains(address);
        }
    }

    @Test
    void othersAreNot() {
        for (String address : Injections.ADDRESSES) {
            assertThat(WebAddress.of(address)).as(address).isEmpty();
        }
        assertThat(WebAddress.of("")).isEmpty();
        assertThat(WebAddress.of("https://example.org/\"><script>")).isEmpty();
        assertThat(WebAddress.of("https://example.org/" + "a".repeat(3000))).isEmpty();
        assertThat(WebAddress.of("https:///a")).isEmpty();
    }
}
