// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.mmaproof.analyzer.source.Source;

/**
 * The directory that keeps one file for each tree and build of mmaproof.
 *
 * <p>Only a directory is used that is ours and that nobody else can write, so that nobody else says
 * what is in a file. Files appear whole or not at all; of two runs at once the last one's stays.
 * Nothing here fails a run: what goes wrong is one line for people.
 *
 * @param directory need not be there yet
 */
public record CacheDirectory(Path directory) {
  private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final FileAttribute<Set<PosixFilePermission>> FILE_OURS_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** A memory, and what went wrong while it was made. */
  public record Recalled(Memory memory, Optional<String> note) {}

  /** It cannot be used, and why. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private Refused(String why) {
      super(why);
    }
  }

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
      Optional<Table> table = Optional.empty();
      if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
        check();
        byte[] name = name(identity);
        table = read(file(name), name);
      }
      return new Recalled(
          Memory.of(source, table.orElseGet(CacheDirectory::fresh), clock), Optional.empty());
    } catch (TableFormat.Malformed e) {
      return new Recalled(
          Memory.of(source, fresh(), clock),
          Optional.of(
              "the cache in " + directory + " is damaged (" + e.getMessage() + "): renewed"));
    } catch (Refused | IOException | RuntimeException e) {
      return new Recalled(Memory.none(source), Optional.of(notUsed(e)));
    }
  }

  private String notUsed(Exception e) {
    return "the cache in "
        + directory
        + " is not used: "
        + (e instanceof Refused ? e.getMessage() : "the system refuses it (" + e + ")");
  }

  private static long now() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
  }

  private static Table fresh() {
    SecureRandom random = new SecureRandom();
    return new Table(new SipHash(random.nextLong(), random.nextLong()), List.of(), 0);
  }

  /** Unlike that of any other tree or build. */
  private static byte[] name(String identity) {
    return sha256(TableFormat.FORMAT + "\0" + identity);
  }

  private Path file(byte[] name) {
    return directory.resolve(HexFormat.of().formatHex(name, 0, 16) + ".cache");
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** That the directory is one, is ours, and that nobody else may write there. */
  private void check() throws Refused, IOException {
    PosixFileAttributes about =
        Files.readAttributes(directory, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (about.isSymbolicLink()) {
      throw new Refused("it is a symbolic link");
    }
    if (!about.isDirectory()) {
      throw new Refused("it is not a directory");
    }
    if (!about.owner().equals(us())) {
      throw new Refused("it belongs to somebody else");
    }
    if (about.permissions().contains(PosixFilePermission.GROUP_WRITE)
        || about.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new Refused("others may write to it");
    }
  }

  /** Who runs this: the owner of our own process, where the system shows it. */
  private UserPrincipal us() throws IOException {
    Path process = Path.of("/proc/self");
    return Files.exists(process)
        ? Files.getOwner(process)
        : directory
            .getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(System.getProperty("user.name"));
  }

  private static Optional<Table> read(Path file, byte[] name)
      throws Refused, IOException, TableFormat.Malformed {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refused(file.getFileName() + " in it is not a plain file");
    }
    try (SeekableByteChannel in =
        Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(in.size(), TableFormat.BYTES_MAX));
      int count = 0;
      while (count >= 0 && bytes.hasRemaining()) {
        count = in.read(bytes);
      }
      return TableFormat.table(bytes.array(), name); // of a longer file the checksum is wrong
    }
  }

  /**
   * Keeps what {@code memory} learned for the next run.
   *
   * @param whole whether all files of the tree were met, so that others are gone
   * @return what went wrong
   */
  public Optional<String> keep(Memory memory, String identity, boolean whole) {
    try {
      byte[] name = name(identity);
      Path file = file(name);
      Optional<byte[]> bytes =
          memory.changed(whole).flatMap(table -> TableFormat.bytes(table, name));
      if (bytes.isPresent()) {
        create();
        check();
        write(file, bytes.get());
        new Eviction(directory).leave(file);
      } else if (memory.used() && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now())); // used last
      }
      return Optional.empty();
    } catch (Refused | IOException | RuntimeException e) {
      return Optional.of(notUsed(e));
    }
  }

  private void create() throws IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.createDirectories(directory, OURS_ALONE);
      } catch (FileAlreadyExistsException e) {
        return; // another run was faster; what it made is checked like any
      }
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Path part = directory.resolve("." + Long.toHexString(new SecureRandom().nextLong()) + ".part");
    try {
      try (FileChannel out =
          FileChannel.open(
              part,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              FILE_OURS_ALONE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
