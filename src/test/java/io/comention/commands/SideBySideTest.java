package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void thingsWaitForEachOther() {
        CountDownLatch one = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        SideBySide.all(
                () -> {},
                () -> {
                    one.countDown();
                    waitFor(other);
                },
                () -> {
                    other.countDown();
                    waitFor(one);
                });
        assertThat(one.getCount() + other.getCount()).isZero();
    }

    @Test
    void oneThatFailsEndsTheOthers() {
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> SideBySide.all(
                        never::countDown,
                        () -> {
                            throw new IllegalArgumentException("made to fail");
                        },
                        () -> {
                            waitFor(never);
                            ended.set(true);
                        }))
                .hasRootCauseMessage("made to fail");
        assertThat(ended).isTrue();
    }
}
