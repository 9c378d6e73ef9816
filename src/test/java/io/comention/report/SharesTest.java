package io.comention.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void smallSharesKeepADigitThatSaysSomething() {
        assertThat(Shares.percent(0)).isEqualTo("0.0 %");
        assertThat(Shares.percent(0.1719)).isEqualTo("17.2 %");
        assertThat(Shares.percent(1)).isEqualTo("100.0 %");
        assertThat(Shares.percent(0.0003)).isEqualTo("0.030 %");
        assertThat(Shares.percent(0.0000042)).isEqualTo("0.0004 %");
        assertThat(Shares.interval(0.1, 0.25)).isEqualTo("10.0 to 25.0 %");
    }
}
