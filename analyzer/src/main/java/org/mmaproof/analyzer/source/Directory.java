// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.TimeUnit;
import org.mmaproof.model.ir.Problem;

/**
 * A directory on disk.
 *
 * <p>Symbolic links are neither followed nor listed, so that no path leaves the root and no file is
 * met twice. A file whose name the platform cannot decode is read by the path that listed it.
 */
public final class Directory implements Source {
  /** Directories nested deeper than this are not entered. */
  private static final int DEPTH_MAX = 64;

  /** What Unix systems, and no others, say of a file. */
  private static final String STAMPED = "unix:mode,size,lastModifiedTime,ctime,ino,dev";

  /** The bits of a mode that say what kind of file it is, and those of a regular file. */
  private static final int FORMAT_MASK = 0170000;

  private static final int FORMAT_REGULAR = 0100000;

  private final Path root;
  private final int jobs;

  /** Paths that a listing gave: no link leads to them. */
  private final Set<String> listed = ConcurrentHashMap.newKeySet();

  /** Files whose names are not plain, which their paths in words may not lead to. */
  private final Map<String, Path> odd = new ConcurrentHashMap<>();

  /** Met on the way while files were listed; all of them once the whole tree was. */
  private final Set<String> kconfigs = ConcurrentHashMap.newKeySet();

  private volatile boolean allKconfigs;

  /**
   * @param root an existing directory
   * @param jobs threads that list it
   */
  public Directory(Path root, int jobs) {
    this.root = root;
    this.jobs = jobs;
  }

  @Override
  public Listing list(String under) {
    Queue<String> files = new ConcurrentLinkedQueue<>();
    Queue<Problem> problems = new ConcurrentLinkedQueue<>();
    ForkJoinPool pool = new ForkJoinPool(jobs);
    try {
      pool.invoke(new Walk(root.resolve(under), under, 0, files, problems));
    } finally {
      pool.shutdown();
    }
    listed.addAll(files);
    allKconfigs |= under.isEmpty();
    String[] sorted = files.toArray(String[]::new);
    Arrays.parallelSort(sorted);
    List<Problem> told = new ArrayList<>(problems);
    told.sort(Comparator.comparing(Problem::file));
    return new Listing(Arrays.asList(sorted), told);
  }

  @Override
  public Listing kconfig() {
    if (!allKconfigs) {
      list("");
    }
    return new Listing(kconfigs.stream().sorted().toList(), List.of());
  }

  @Override
  public List<String> beside(String directory) {
    List<String> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(directory))) {
      for (Path entry : entries) {
        String last = FileNames.last(entry);
        String path = directory.isEmpty() ? last : directory + "/" + last;
        if (FileNames.isSource(last) && known(path, entry)) {
          files.add(path);
        }
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
      return List.of(); // the file itself is read all the same
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  /**
   * Keeps what leads to a file whose path in words does not.
   *
   * @return whether the path in words means this file alone
   */
  private boolean known(String path, Path file) {
    return FileNames.isPlain(file.toString())
        || file.equals(odd.computeIfAbsent(path, name -> file));
  }

  /** Lists one directory and forks for those inside. */
  private final class Walk extends RecursiveAction {
    private static final long serialVersionUID = 1L;
    private final transient Path directory;
    private final String name;
    private final int depth;
    private final transient Queue<String> files;
    private final transient Queue<Problem> problems;

    private Walk(
        Path directory, String name, int depth, Queue<String> files, Queue<Problem> problems) {
      this.directory = directory;
      this.name = name;
      this.depth = depth;
      this.files = files;
      this.problems = problems;
    }

    @Override
    protected void compute() {
      if (depth > DEPTH_MAX) {
        problems.add(
            new Problem(
                name,
                0,
                Problem.Kind.LIMIT,
                "directories deeper than " + DEPTH_MAX + " are not read"));
        return;
      }
      List<Walk> inside = new ArrayList<>();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
        for (Path entry : entries) {
          take(entry, inside);
        }
      } catch (IOException | DirectoryIteratorException e) {
        problems.add(
            new Problem(name, 0, Problem.Kind.UNREADABLE, "the directory cannot be listed"));
      }
      invokeAll(inside);
    }

    private void take(Path entry, List<Walk> inside) {
      String last = FileNames.last(entry);
      String path = name.isEmpty() ? last : name + "/" + last;
      if (last.startsWith("Kconfig") && known(path, entry)) {
        kconfigs.add(path);
        listed.add(path);
      }
      if (FileNames.isSource(last)) {
        if (known(path, entry)) {
          files.add(path);
        } else {
          problems.add(
              new Problem(
                  path, 0, Problem.Kind.UNREADABLE, "another file has the same name when spelt"));
        }
      } else if (mayBeDirectory(last) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (!isSkipped(path, last, entry)) {
          inside.add(new Walk(entry, path, depth + 1, files, problems));
        }
      }
    }
  }

  /** Saves asking the file system about the names that a kernel tree gives to plain files. */
  private static boolean mayBeDirectory(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? name : name.substring(dot);
    return switch (ending) {
      case "Makefile",
          "Kconfig",
          ".S",
          ".o",
          ".yaml",
          ".dts",
          ".dtsi",
          ".rst",
          ".txt",
          ".sh",
          ".py",
          ".json" ->
          false;
      default -> true;
    };
  }

  private static boolean isSkipped(String path, String name, Path directory) {
    return name.equals(".git") || FileNames.isGenerated(path) || isBuildOutput(directory);
  }

  /** A directory that {@code make O=} wrote: it points back to its sources. */
  private static boolean isBuildOutput(Path directory) {
    return Files.isSymbolicLink(directory.resolve("source"))
        && Files.exists(directory.resolve(".config"));
  }

  @Override
  public Content read(String path, byte[] buffer) {
    try {
      Path file = odd.containsKey(path) ? odd.get(path) : root.resolve(path);
      if (!listed.contains(path) && !inside(file)) {
        return new Content.Absent();
      }
      return read(path, file, buffer);
    } catch (InvalidPathException e) {
      return new Content.Absent();
    } catch (NoSuchFileException e) {
      return listed.contains(path)
          ? unreadable(path, "the file went away while the tree was read")
          : new Content.Absent();
    } catch (IOException e) {
      return unreadable(path, "the file cannot be read");
    }
  }

  @Override
  public Optional<Stamp> stamp(String path) {
    if (!listed.contains(path) || odd.containsKey(path)) {
      return Optional.empty();
    }
    try {
      return stamp(Files.readAttributes(root.resolve(path), STAMPED, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // reading it will tell why, or the platform has no such attributes
    }
  }

  private static Optional<Stamp> stamp(Map<String, Object> of) {
    boolean plain =
        of.get("mode") instanceof Integer mode && (mode & FORMAT_MASK) == FORMAT_REGULAR;
    return plain
            && of.get("size") instanceof Long size
            && of.get("lastModifiedTime") instanceof FileTime modified
            && of.get("ctime") instanceof FileTime changed
            && of.get("ino") instanceof Long inode
            && of.get("dev") instanceof Long device
        ? Optional.of(
            new Stamp(
                size,
                modified.to(TimeUnit.NANOSECONDS),
                changed.to(TimeUnit.NANOSECONDS),
                inode,
                device))
        : Optional.empty();
  }

  private static Content unreadable(String path, String message) {
    return new Content.Unread(new Problem(path, 0, Problem.Kind.UNREADABLE, message));
  }

  private static Content read(String path, Path file, byte[] buffer) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      return new Content.Absent();
    }
    if (!attributes.isRegularFile()) {
      return unreadable(path, "not a file, though its name is that of one; it is not looked into");
    }
    if (attributes.size() > BYTES_MAX) {
      return new Content.Unread(
          new Problem(
              path,
              0,
              Problem.Kind.TOO_LARGE,
              attributes.size() + " bytes; files over " + BYTES_MAX + " bytes are not read"));
    }
    return read(file, (int) attributes.size(), buffer);
  }

  private static Content read(Path file, int size, byte[] buffer) throws IOException {
    byte[] bytes = size < buffer.length ? buffer : new byte[size + 1];
    int length = 0;
    try (InputStream in = open(file)) {
      int asked = size + 1; // one more than there is, so that a short answer is the end
      int count = in.read(bytes, 0, asked);
      while (count > 0) {
        length += count;
        if (count < asked || length >= BYTES_MAX) {
          break;
        }
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, Math.min(BYTES_MAX, length * 2)); // it grew meanwhile
        }
        asked = bytes.length - length;
        count = in.read(bytes, length, asked);
      }
    }
    return new Content.Bytes(bytes, length);
  }

  /** A plain stream is the fastest reader there is, but finds only files with decodable names. */
  private static InputStream open(Path file) throws IOException {
    String name = file.toString();
    return FileNames.isPlain(name) ? new FileInputStream(name) : Files.newInputStream(file);
  }

  /** Whether the file is there and lies below the root when every link on the way is followed. */
  private boolean inside(Path file) throws IOException {
    return Files.exists(file) && file.toRealPath().startsWith(root.toRealPath());
  }
}
