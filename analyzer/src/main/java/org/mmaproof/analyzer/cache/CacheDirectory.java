// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.mmaproof.analyzer.source.Source;

/**
 * The directory that keeps one table for each tree and build of mmaproof, and the last answer to
 * each question about the tree.
 *
 * <p>Nothing here fails a run: what goes wrong is one line for people.
 *
 * @param directory need not be there yet
 */
public record CacheDirectory(Path directory) {
  /** A memory, and what went wrong while it was made. */
  public record Recalled(Memory memory, Optional<String> note) {}

  /** What an earlier run answered, and what went wrong while it was looked for. */
  public record Answered(Optional<byte[]> answer, Optional<String> note) {}

  /**
   * What earlier runs of this build learned of a tree; nothing, where they left nothing.
   *
   * @param source gives the stamps of the files of the tree
   * @param identity what tells trees and builds apart
   */
  public Recalled recall(Source source, String identity) {
    return recall(source, identity, CacheDirectory::now);
  }

  /**
   * @param clock nanoseconds since 1970
   */
  Recalled recall(Source source, String identity, LongSupplier clock) {
    try {
      byte[] name = table(identity);
      Optional<byte[]> bytes = shelf().read(tableFile(name), TableFormat.BYTES_MAX);
      Optional<Table> table =
          bytes.isPresent() ? TableFormat.table(bytes.get(), name) : Optional.empty();
      return new Recalled(
          Memory.of(source, table.orElseGet(CacheDirectory::fresh), clock), Optional.empty());
    } catch (Malformed e) {
      return new Recalled(Memory.of(source, fresh(), clock), Optional.of(damaged(e)));
    } catch (Shelf.Refused | IOException | RuntimeException e) {
      return new Recalled(Memory.none(source), Optional.of(notUsed(e)));
    }
  }

  private Shelf shelf() {
    return new Shelf(directory);
  }

  private String damaged(Malformed e) {
    return "the cache in " + directory + " is damaged (" + e.getMessage() + "): renewed";
  }

  private String notUsed(Exception e) {
    return "the cache in "
        + directory
        + " is not used: "
        + (e instanceof Shelf.Refused ? e.getMessage() : "the system refuses it (" + e + ")");
  }

  private static long now() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
  }

  private static Table fresh() {
    SecureRandom random = new SecureRandom();
    return new Table(new SipHash(random.nextLong(), random.nextLong()), List.of(), 0);
  }

  /** Unlike that of any other tree or build. */
  private static byte[] table(String identity) {
    return Shelf.name(TableFormat.FORMAT + "\0" + identity);
  }

  private Path tableFile(byte[] name) {
    return shelf().file(name, ".cache");
  }

  /** Unlike that of any other tree, build or question. */
  private static byte[] answer(String identity, String question) {
    return Shelf.name(AnswerFormat.FORMAT + "\0" + identity + "\0" + question);
  }

  private Path answerFile(byte[] name) {
    return shelf().file(name, ".answer");
  }

  /**
   * Keeps what {@code memory} learned for the next run.
   *
   * @param whole whether all files of the tree were met, so that others are gone
   * @return what went wrong
   */
  public Optional<String> keep(Memory memory, String identity, boolean whole) {
    try {
      byte[] name = table(identity);
      Optional<byte[]> bytes =
          memory.changed(whole).flatMap(table -> TableFormat.bytes(table, name));
      if (bytes.isPresent()) {
        shelf().write(tableFile(name), bytes.get());
      } else if (memory.used()) {
        shelf().touch(tableFile(name));
      }
      return Optional.empty();
    } catch (Shelf.Refused | IOException | RuntimeException e) {
      return Optional.of(notUsed(e));
    }
  }

  /**
   * What an earlier run answered to the same question, if all that it read is as it was.
   *
   * @param question what tells apart the things that are asked of a tree
   */
  public Answered answered(Memory memory, String identity, String question, Source.Listing files) {
    if (!memory.used()) {
      return new Answered(Optional.empty(), Optional.empty());
    }
    try {
      byte[] name = answer(identity, question);
      Path file = answerFile(name);
      Optional<byte[]> bytes = shelf().read(file, AnswerFormat.BYTES_MAX);
      Optional<Answer> found =
          bytes.isPresent() ? AnswerFormat.answer(bytes.get(), name) : Optional.empty();
      Optional<Answer> holds = found.filter(answer -> answer.read().isStill(memory, files));
      if (holds.isPresent()) {
        shelf().touch(file);
        shelf().touch(tableFile(table(identity)));
      }
      return new Answered(holds.map(Answer::bytes), Optional.empty());
    } catch (Malformed e) {
      return new Answered(Optional.empty(), Optional.of(damaged(e)));
    } catch (Shelf.Refused | IOException | RuntimeException e) {
      return new Answered(Optional.empty(), Optional.of(notUsed(e)));
    }
  }

  /**
   * Keeps an answer for the next run.
   *
   * @param read what the answer rests on
   * @return what went wrong
   */
  public Optional<String> keep(byte[] answer, WhatWasRead read, String identity, String question) {
    try {
      byte[] name = answer(identity, question);
      Optional<byte[]> bytes = AnswerFormat.bytes(new Answer(read, answer), name);
      if (bytes.isPresent()) {
        shelf().write(answerFile(name), bytes.get());
      }
      return Optional.empty();
    } catch (Shelf.Refused | IOException | RuntimeException e) {
      return Optional.of(notUsed(e));
    }
  }
}
