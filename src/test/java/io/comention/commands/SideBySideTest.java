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

    @Test
    void whereNoneFailsNothingIsCancelledSinceOthersMayBeAtWork() {
        for (int i = 0; i < 2_000; i++) {
            SideBySide.all(
                    () -> {
                        throw new AssertionError("cancelled");
                    },
                    () -> {},
                    () -> {});
        }
    }

    @Test
    void whoeverIsInterruptedWaitsForItsThingsAndStaysInterrupted() throws InterruptedException {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean endedBefore = new AtomicBoolean();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            assertThatThrownBy(() -> SideBySide.all(cancelled::countDown, () -> {
                        atWork.countDown();
                        waitFor(cancelled); // ends by the interruption
                        Thread.interrupted();
                        waitFor(cancelled);
                        ended.set(true);
                    }))
                    .hasRootCauseInstanceOf(InterruptedException.class);
            endedBefore.set(ended.get());
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        atWork.await();
        caller.interrupt();
        caller.join();
        assertThat(endedBefore).isTrue();
        assertThat(interrupted).isTrue();
    }
}
