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
     * @param cancel ends what they wait for, so that none goes on after this has failed; left alone where none does
     * @throws IllegalStateException with the failure of the first of them that fails, in their order
     */
    static void all(Runnable cancel, Runnable... things) {
        ExecutorService threads = Executors.newFixedThreadPool(things.length);
        boolean interrupted = false;
        try {
            List<Future<?>> begun = new ArrayList<>();
            for (Runnable thing : things) {
                begun.add(threads.submit(thing));
            }
            for (Future<?> thing : begun) {
                thing.get();
            }
            threads.shutdown();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            interrupted = true;
            throw new IllegalStateException(e);
        } finally {
            if (!threads.isShutdown()) {
                stop(threads, cancel);
            }
            if (interrupted) { // not before, or nobody would wait
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Waits after a failure for what is still being done, so that nothing is written after it was cleaned up. Only then is
     * anything cancelled: others may be at work with what {@code cancel} ends.
     */
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
