package io.comention.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several things done at a time. */
final class SideBySide {
    private SideBySide() {}

    /**
     * Does them all.
     *
     * @param cancel ends what they wait for, so that none goes on after this has failed
     * @throws IllegalStateException with the failure of the first of them that fails, in their order
     */
    static void all(Runnable cancel, Runnable... things) {
        ExecutorService threads = Executors.newFixedThreadPool(things.length);
        try {
            List<Future<?>> begun = new ArrayList<>();
            for (Runnable thing : things) {
                begun.add(threads.submit(thing));
            }
            for (Future<?> thing : begun) {
                thing.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            stop(threads, cancel);
        }
    }

    /** Waits for what is still being done, so that nothing is written after it was cleaned up. */
    private static void stop(ExecutorService threads, Runnable cancel) {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(0, TimeUnit.SECONDS)) {
                cancel.run();
                var unused = threads.awaitTermination(1, TimeUnit.MINUTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
