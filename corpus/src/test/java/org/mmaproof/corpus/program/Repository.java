// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.mmaproof.analyzer.source.git.GitRepository;

/** A git repository that a test writes, without files in its work tree. */
public final class Repository implements AutoCloseable {
  private final Path directory;
  private final org.eclipse.jgit.lib.Repository repository;
  private final Map<String, String> files = new TreeMap<>();

  private Repository(Path directory, org.eclipse.jgit.lib.Repository repository) {
    this.directory = directory;
    this.repository = repository;
  }

  /** A new one. */
  public static Repository in(Path directory) throws IOException {
    Path git = directory.resolve(".git");
    Files.createDirectories(git.resolve("objects"));
    Files.createDirectories(git.resolve("refs/heads"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(git.resolve("config"), "[core]\n\trepositoryformatversion = 0\n");
    GitRepository.around(directory); // from here on nobody reads the settings of this machine
    return new Repository(
        directory, new FileRepositoryBuilder().setGitDir(git.toFile()).setMustExist(true).build());
  }

  public Path directory() {
    return directory;
  }

  /** Puts all files of a directory into the next commit. */
  public Repository add(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(tree.relativize(file).toString(), Files.readString(file));
      }
    }
    return this;
  }

  /** Puts a file into the next commit. */
  public Repository add(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** Replaces text in a file. */
  public Repository change(String path, String from, String to) {
    String text = files.getOrDefault(path, "");
    if (!text.contains(from)) {
      throw new IllegalArgumentException(path + " has no " + from);
    }
    files.put(path, text.replace(from, to));
    return this;
  }

  /** Leaves a file out of the next commit. */
  public Repository remove(String path) {
    files.remove(path);
    return this;
  }

  /** Commits everything to the current branch; its full name. */
  public String commit(String subject) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder builder = index.builder();
      for (Map.Entry<String, String> file : files.entrySet()) {
        DirCacheEntry entry = new DirCacheEntry(file.getKey());
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(
            inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
        builder.add(entry);
      }
      builder.finish();
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(index.writeTree(inserter));
      ObjectId parent = repository.resolve("HEAD");
      if (parent != null) {
        commit.setParentId(parent);
      }
      PersonIdent nobody =
          new PersonIdent("Nobody", "nobody@example.org", Instant.EPOCH, ZoneOffset.UTC);
      commit.setAuthor(nobody);
      commit.setCommitter(nobody);
      commit.setMessage(subject + "\n\nWhy.\n");
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      RefUpdate head = repository.updateRef("HEAD");
      head.setNewObjectId(id);
      head.disableRefLog();
      head.forceUpdate();
      return id.name();
    }
  }

  /** A commit as {@code git format-patch} mails it. */
  public String mail(String commit, int number, int count) throws IOException {
    ByteArrayOutputStream diff = new ByteArrayOutputStream();
    try (RevWalk walk = new RevWalk(repository);
        DiffFormatter formatter = new DiffFormatter(diff)) {
      RevCommit after = walk.parseCommit(repository.resolve(commit));
      RevCommit before = walk.parseCommit(after.getParent(0));
      formatter.setRepository(repository);
      formatter.setDetectRenames(true);
      formatter.format(before.getTree(), after.getTree());
      formatter.flush();
      return """
          From %s Mon Sep 17 00:00:00 2001
          From: Nobody <nobody@example.org>
          Date: Thu, 1 Jan 1970 00:00:00 +0000
          Subject: [PATCH %d/%d] %s

          Why.
          ---
          %s--\s
          2.43.0

          """
          .formatted(
              after.name(),
              number,
              count,
              after.getShortMessage(),
              diff.toString(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
