// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.mmaproof.analyzer.source.Unusable;

/** A git repository, only read: bare or not, a work tree of another, shallow. */
public final class GitRepository {
  /** Commits between two revisions that are looked at one by one. */
  private static final int COMMITS_MAX = 1000;

  /** Packs are read through so much memory, bytes: more than one does not help, less is slow. */
  private static final int PACKED_MAX = 64 << 20;

  private static final int WINDOW = 64 << 10;

  private final Repository repository;
  private final Path root;

  private GitRepository(Repository repository, Path root) {
    this.repository = repository;
    this.root = root;
  }

  /** One commit of a range. */
  public record Commit(String id, String subject) {}

  /**
   * The repository that {@code directory} lies in.
   *
   * @throws Unusable when there is none, or it is one that is not read
   */
  public static GitRepository around(Path directory) {
    NoSystem.install();
    WindowCacheConfig packs = new WindowCacheConfig();
    packs.setPackedGitLimit(PACKED_MAX);
    packs.setPackedGitWindowSize(WINDOW);
    packs.setDeltaBaseCacheLimit(PACKED_MAX / 2);
    packs.install();
    try {
      return open(directory.toRealPath());
    } catch (IOException | RuntimeException e) {
      throw e instanceof Unusable known
          ? known
          : new Unusable(
              "the repository around " + shown(directory) + " cannot be read: " + reason(e), e);
    }
  }

  private static String shown(Path directory) {
    return directory.toString().isEmpty() ? "here" : directory.toString();
  }

  private static GitRepository open(Path directory) throws IOException {
    FileRepositoryBuilder found =
        new FileRepositoryBuilder().setFS(FS.DETECTED).findGitDir(directory.toFile());
    File git = found.getGitDir();
    if (git == null) {
      throw new Unusable(directory + " is in no git repository: name one with -C DIR");
    }
    Path own = git.toPath().toRealPath();
    // Not asked of the builder, which would read the settings to answer.
    Path common = Optional.ofNullable(FS.DETECTED.getCommonDir(git)).orElse(git).toPath();
    common = common.toRealPath();
    Alternates.check(common);
    Repository repository =
        new FileRepositoryBuilder()
            .setFS(new Enclosed(List.of(common, own)))
            .setGitDir(own.toFile())
            .setGitCommonDir(common.toFile())
            .setMustExist(true)
            .build();
    Path tree = workTree(directory).orElse(own);
    return new GitRepository(repository, tree);
  }

  private static Optional<Path> workTree(Path directory) {
    return Stream.<Path>iterate(directory, at -> at != null, Path::getParent)
        .filter(at -> Files.exists(at.resolve(".git")))
        .findFirst();
  }

  /** Where its work tree is, without links; for a bare one, where it is itself. */
  public Path root() {
    return root;
  }

  /**
   * All files of a revision.
   *
   * @throws Unusable when there is no such revision, or not all of it is there
   */
  public GitTree tree(String revision) {
    try (RevWalk walk = new RevWalk(repository)) {
      RevObject tree = walk.parseTree(object(revision));
      return new GitTree(new Blobs(repository), TreeFiles.of(repository, tree.getId()));
    } catch (IOException | RuntimeException e) {
      throw unusable(revision, e);
    }
  }

  /** The full name of the commit that a revision is. */
  public String commit(String revision) {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(object(revision)).name();
    } catch (IOException | RuntimeException e) {
      throw unusable(revision, e);
    }
  }

  /**
   * The commits that lead from one revision to another by first parents, oldest first.
   *
   * @throws Unusable when they are not there, or are too many
   */
  public List<Commit> between(String base, String head) {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setFirstParent(true);
      walk.markStart(walk.parseCommit(object(head)));
      walk.markUninteresting(walk.parseCommit(object(base)));
      List<Commit> commits = new ArrayList<>();
      for (RevCommit commit : walk) {
        if (commits.size() == COMMITS_MAX) {
          throw new Unusable(
              base + ".." + head + ": more than " + COMMITS_MAX + " commits; name fewer");
        }
        commits.add(new Commit(commit.name(), commit.getShortMessage()));
      }
      Collections.reverse(commits);
      return commits;
    } catch (IOException | RuntimeException e) {
      throw unusable(base + ".." + head, e);
    }
  }

  private ObjectId object(String revision) throws IOException {
    ObjectId found = revision.isEmpty() ? null : repository.resolve(revision);
    if (found == null) {
      throw new Unusable(
          "there is no revision %s in %s".formatted(revision.isEmpty() ? "''" : revision, root));
    }
    return found;
  }

  private Unusable unusable(String revision, Exception e) {
    if (e instanceof Unusable known) {
      return known;
    }
    String why =
        e instanceof MissingObjectException
            ? "objects of it are missing; is the clone shallow or partial?"
            : reason(e);
    return new Unusable("%s in %s: %s".formatted(revision, root, why), e);
  }

  private static String reason(Exception e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
  }
}
