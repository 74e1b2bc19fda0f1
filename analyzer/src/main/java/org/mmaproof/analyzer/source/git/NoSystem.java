// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.git;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** What JGit is told of the machine: nothing. It asks in no other way than by inheritance. */
@SuppressWarnings("deprecation") // of its methods some are abstract all the same
final class NoSystem extends SystemReader {
  /** As coarse as any file system keeps times. */
  private static final long RESOLUTION = TimeUnit.SECONDS.toNanos(2);

  /** JGit knows one system for the whole program. */
  static void install() {
    SystemReader.setInstance(new NoSystem());
  }

  /** A file of settings that is not there. */
  private static final class NoFile extends FileBasedConfig {
    private NoFile(@Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      clear();
    }

    @Override
    public void save() {
      // nothing is written
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    /** Else JGit would measure it, by writing files into the repository. */
    @Override
    public long getTimeUnit(
        String section,
        @Nullable String subsection,
        String name,
        long defaultValue,
        TimeUnit wanted) {
      return section.equals("filesystem")
          ? wanted.convert(RESOLUTION, TimeUnit.NANOSECONDS)
          : defaultValue;
    }
  }

  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  public @Nullable String getenv(String variable) {
    return null;
  }

  @Override
  public @Nullable String getProperty(String key) {
    return key.equals("os.name") ? System.getProperty(key) : null;
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    return new NoFile(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return new NoFile(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new NoFile(parent, fs);
  }

  @Override
  public long getCurrentTime() {
    return 0;
  }

  @Override
  public Instant now() {
    return Instant.EPOCH;
  }

  @Override
  public int getTimezone(long when) {
    return 0;
  }

  @Override
  public ZoneOffset getTimeZoneAt(Instant when) {
    return ZoneOffset.UTC;
  }
}
