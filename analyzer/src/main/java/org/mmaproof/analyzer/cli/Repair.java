// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mmaproof.analyzer.report.Fingerprinted;
import org.mmaproof.analyzer.report.Sources;
import org.mmaproof.analyzer.scan.Repaired;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Fix;

/**
 * Makes the fixes of findings in the files of a directory. Each file is replaced whole or not at
 * all, and only a file that is still what was scanned, that lies in what was named, and to which no
 * symbolic link leads.
 */
final class Repair {
  private final Path root;
  private final Predicate<String> named;
  private final Progress progress;

  /**
   * @param root the directory that the paths of findings are relative to
   * @param named whether a file is one of those that the command line names
   */
  Repair(Path root, Predicate<String> named, Progress progress) {
    this.root = root;
    this.named = named;
    this.progress = progress;
  }

  /**
   * Repairs what can be.
   *
   * @throws Usage when a file cannot be written
   */
  void of(List<Fingerprinted> findings, Sources sources) {
    Map<String, List<Fix>> fixes =
        findings.stream()
            .map(Fingerprinted::finding)
            .filter(finding -> finding.fix().isPresent() && named.test(finding.at().file()))
            .collect(
                Collectors.groupingBy(
                    finding -> finding.at().file(),
                    TreeMap::new,
                    Collectors.mapping(Repair::fix, Collectors.toList())));
    int made = 0;
    int files = 0;
    for (Map.Entry<String, List<Fix>> each : fixes.entrySet()) {
      Optional<SourceText> text = sources.text(each.getKey());
      int here = text.isPresent() ? repair(each.getKey(), text.get(), each.getValue()) : 0;
      made += here;
      files += here > 0 ? 1 : 0;
    }
    progress.say(
        made == 0
            ? "nothing was fixed"
            : made
                + (made == 1 ? " finding" : " findings")
                + " fixed in "
                + files
                + (files == 1 ? " file" : " files"));
  }

  private static Fix fix(Finding finding) {
    return finding.fix().orElseThrow();
  }

  /** How many fixes were made in one file. */
  private int repair(String path, SourceText scanned, List<Fix> fixes) {
    try {
      Path file = root.resolve(path);
      byte[] before = scanned.text().getBytes(StandardCharsets.ISO_8859_1);
      if (!isOurs(file, path) || !Arrays.equals(Files.readAllBytes(file), before)) {
        progress.say(path + " is not fixed: it is not the file that was scanned");
        return 0;
      }
      Repaired repaired = Repaired.of(scanned, fixes);
      replace(file, repaired.text().getBytes(StandardCharsets.ISO_8859_1));
      return repaired.made();
    } catch (IOException e) {
      throw new Usage(path + " cannot be fixed: " + Usage.reason(e), e);
    }
  }

  /** Whether it is a plain file, and neither it nor a directory on the way to it is a link. */
  private boolean isOurs(Path file, String path) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && file.toRealPath().equals(root.toRealPath().resolve(path));
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path part =
        file.resolveSibling(
            ".mmaproof-%d-%x.fix".formatted(ProcessHandle.current().pid(), file.hashCode()));
    try {
      Files.write(part, bytes);
      takeOver(file, part);
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Permissions of a file go over to the one that replaces it, where there are such. */
  private static void takeOver(Path file, Path part) throws IOException {
    PosixFileAttributeView from =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (from != null) {
      Files.setPosixFilePermissions(part, from.readAttributes().permissions());
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
