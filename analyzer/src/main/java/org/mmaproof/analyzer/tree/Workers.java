// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does one thing to each of many, side by side; results keep the order of what they are made of.
 */
public record Workers(int jobs) {
  /** How many items a worker takes at a time. */
  private static final int BATCH = 4;

  public Workers {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs: " + jobs);
    }
  }

  /**
   * Applies a function to each of {@code items}.
   *
   * @param worker makes the function of one worker, which may keep a buffer of its own
   */
  public <T, R> List<R> map(List<T> items, Supplier<Function<T, R>> worker) {
    List<List<R>> results = new ArrayList<>();
    int batches = (items.size() + BATCH - 1) / BATCH;
    for (int i = 0; i < batches; i++) {
      results.add(List.of());
    }
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          Function<T, R> function = worker.get();
          for (int batch = next.getAndIncrement();
              batch < batches;
              batch = next.getAndIncrement()) {
            int end = Math.min(items.size(), (batch + 1) * BATCH);
            List<R> done = new ArrayList<>(BATCH);
            for (T item : items.subList(batch * BATCH, end)) {
              done.add(function.apply(item));
            }
            results.set(batch, done); // each batch is one worker's own
          }
        };
    run(work, Math.min(jobs, batches));
    List<R> all = new ArrayList<>(items.size());
    results.forEach(all::addAll);
    return all;
  }

  private static void run(Runnable work, int threads) {
    ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, threads), Workers::daemon);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(executor.submit(work));
      }
      for (Future<?> future : running) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      executor.shutdownNow();
    }
  }

  /** Parsing goes deep into nested C; the stack is sized for the deepest that is read. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(null, work, "mmaproof", 64L << 20);
    thread.setDaemon(true);
    return thread;
  }
}
