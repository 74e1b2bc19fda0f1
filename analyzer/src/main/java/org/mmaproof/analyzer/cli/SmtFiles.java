// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.mmaproof.model.proof.Conversion;
import org.mmaproof.model.term.Answer;
import org.mmaproof.model.term.Asked;
import org.mmaproof.model.term.Smt;
import org.mmaproof.model.term.Term;

/**
 * Writes every question to the solver into a directory, for any other solver to answer: {@code
 * FILE-OLD-NEW-NUMBER.smt2}, with the answer that ours gave as {@code :status}.
 */
final class SmtFiles implements Function<Conversion, Asked> {
  private final Path directory;
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

  private SmtFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * The observers for {@code --smt2}; nobody is told when it was not given.
   *
   * @throws Usage when the directory cannot be one
   */
  static Function<Conversion, Asked> in(Optional<Path> directory) {
    if (directory.isEmpty()) {
      return pair -> (truths, answer) -> {};
    }
    try {
      Files.createDirectories(directory.get());
      return new SmtFiles(directory.get());
    } catch (IOException e) {
      throw new Usage("--smt2 " + directory.get() + " cannot be written: " + Usage.reason(e), e);
    }
  }

  @Override
  public Asked apply(Conversion pair) {
    String old = pair.before().map(side -> side.hook().function() + "-").orElse("");
    String name = plain(pair.file() + "-" + old + pair.after().hook().function());
    AtomicInteger count = counts.computeIfAbsent(name, key -> new AtomicInteger());
    return (truths, answer) -> write(name, count.incrementAndGet(), truths, answer);
  }

  /** Without what could lead out of the directory, or be an option of a program. */
  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.-]+", "_");
  }

  private void write(String name, int number, List<Term> truths, Answer answer) {
    Path file = directory.resolve("%s-%05d.smt2".formatted(name, number));
    try {
      Files.writeString(file, "(set-info :status " + status(answer) + ")\n" + Smt.query(truths));
    } catch (IOException e) {
      throw new Usage(file + " cannot be written: " + Usage.reason(e), e);
    }
  }

  private static String status(Answer answer) {
    if (answer instanceof Answer.Possible) {
      return "sat";
    }
    return answer instanceof Answer.Impossible ? "unsat" : "unknown";
  }
}
