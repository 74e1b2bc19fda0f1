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
import java.util.Optional;
import java.util.Set;

/**
 * A directory of files that this program alone writes.
 *
 * <p>Only a directory is used that is ours and that nobody else can write, so that nobody else says
 * what is in a file. Files appear whole or not at all; of two runs at once the last one's stays.
 *
 * @param directory need not be there yet
 */
record Shelf(Path directory) {
  private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final FileAttribute<Set<PosixFilePermission>> FILE_OURS_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** It cannot be used, and why. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private Refused(String why) {
      super(why);
    }
  }

  /** Unlike that of any other text. */
  static byte[] name(String identity) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The file for what has that name. */
  Path file(byte[] name, String ending) {
    return directory.resolve(HexFormat.of().formatHex(name, 0, 16) + ending);
  }

  /** The first {@code most} bytes of a file; nothing where there is none. */
  Optional<byte[]> read(Path file, int most) throws Refused, IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    check();
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refused(file.getFileName() + " in it is not a plain file");
    }
    try (SeekableByteChannel in =
        Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(in.size(), most));
      int count = 0;
      while (count >= 0 && bytes.hasRemaining()) {
        count = in.read(bytes);
      }
      return Optional.of(bytes.array());
    }
  }

  /** Writes a file, and lets others go where there are too many. */
  void write(Path file, byte[] bytes) throws Refused, IOException {
    create();
    check();
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
    new Eviction(directory).leave(file);
  }

  /** Says of a file that it was used last. */
  void touch(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
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
}
