// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mmaproof.analyzer.source.Unusable;

final class PatchedTest {
  private static final String TEN = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

  private static Patched laid(Map<String, String> files, String patch) throws IOException {
    Patched tree = Patched.over(new TreeOfTexts(files));
    byte[] bytes = patch.getBytes(StandardCharsets.UTF_8);
    for (Patch each : PatchFile.read("p", new ByteArrayInputStream(bytes))) {
      tree = tree.with(each);
    }
    return tree;
  }

  private static String text(Patched tree, String path) {
    return new String(tree.bytes(path).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static void refused(Map<String, String> files, String patch, String... words) {
    assertThatThrownBy(() -> laid(files, patch))
        .isInstanceOf(Unusable.class)
        .hasMessageContainingAll(words)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }

  private static String change(String file, String hunks) {
    return "--- a/" + file + "\n+++ b/" + file + "\n" + hunks;
  }

  @Test
  void aHunkThatDoesNotFitIsNamed() {
    refused(
        Map.of("a.c", TEN),
        change("a.c", "@@ -1,3 +1,3 @@\n 1\n-2\n+zwei\n 3\n@@ -7,3 +7,3 @@\n 7\n-acht\n+8\n 9\n"),
        "p: a.c: hunk 2 of 2, for line 7, does not apply");
  }

  @Test
  void threeLinesOfWrongContextAreTooMany() {
    refused(
        Map.of("a.c", TEN),
        change("a.c", "@@ -2,7 +2,7 @@\n x\n x\n x\n-5\n+five\n 6\n 7\n 8\n"),
        "hunk 1 of 1");
  }

  @ParameterizedTest
  @CsvSource({
    "/etc/passwd, below the tree",
    "a/../../etc/passwd, leaves the tree",
    "a//etc/passwd, leaves the tree",
    "a/.git/config, leaves the tree",
    "a/.GIT/config, leaves the tree",
    "/dev/sda, below the tree",
    "a/x%0A::error::y.c, command",
    "\"a/x\\n::error::y.c\", characters",
    "passwd, below the tree"
  })
  void aPathThatIsNoFileOfATreeIsRefused(String path, String why) {
    refused(
        Map.of("a.c", TEN), "--- /dev/null\n+++ " + path + "\n@@ -0,0 +1 @@\n+x\n", "refused", why);
    refused(
        Map.of("a.c", TEN), "--- " + path + "\n+++ " + path + "\n@@ -1 +1 @@\n-1\n+x\n", "refused");
  }

  @ParameterizedTest
  @CsvSource({
    "new file mode 120000, symbolic link",
    "new mode 120000, symbolic link",
    "index 1234567..89abcde 120000, symbolic link",
    "new file mode 160000, submodule",
    "GIT binary patch, binary",
    "Binary files a/a.c and b/a.c differ, binary"
  })
  void whatIsNoTextIsRefused(String line, String why) {
    refused(Map.of("a.c", TEN), "diff --git a/a.c b/a.c\n" + line + "\n", why);
  }

  @Test
  void aRenameThatLeavesTheTreeIsRefused() {
    refused(
        Map.of("a.c", TEN),
        "diff --git a/a.c b/b.c\nsimilarity index 100%\nrename from a.c\nrename to ../b.c\n",
        "refused");
  }

  @Test
  void whatIsNotThereOrIsThereAlreadyIsSaid() {
    refused(Map.of(), change("a.c", "@@ -1 +1 @@\n-1\n+x\n"), "a.c: no such file");
    refused(
        Map.of("a.c", TEN), "--- /dev/null\n+++ b/a.c\n@@ -0,0 +1 @@\n+x\n", "a.c: there already");
    refused(
        Map.of("a.c", TEN),
        "--- a/a.c\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-1\n-2\n",
        "a.c: deleted, but");
  }

  @Test
  void whatHoldsNoPatchOrIsCutOffIsSaid() {
    refused(Map.of(), "Nothing at all.\n", "p holds no patch");
    refused(Map.of("a.c", TEN), change("a.c", "@@ -1,3 +1,3 @@\n 1\n-2\n"), "cut off");
    refused(Map.of("a.c", TEN), change("a.c", "@@ -1,x +1,3 @@\n 1\n-2\n"), "not understood");
  }

  @Test
  void aMillionHunksAreRefusedBeforeTheyAreRead() {
    refused(Map.of("a.c", TEN), change("a.c", "@@ -1 +1 @@\n-1\n+1\n".repeat(1_000_000)), "lines");
    refused(Map.of("a.c", TEN), change("a.c", "@@ -1 +1 @@\n-1\n+1\n".repeat(100_000)), "hunks");
  }

  @Test
  void hunksMadeToBeSlowAreRefused() {
    String hunk = "@@ -1,4 +1,5 @@\n x\n x\n x\n+y\n z\n";
    refused(Map.of("a.c", "x\n".repeat(2_000_000)), change("a.c", hunk.repeat(3000)), "p: ");
    String where = "@@ -%d,4 +1,5 @@\n x\n x\n x\n+x\n x\n@@ -1,8 +1,8 @@\n" + " x\n".repeat(7);
    refused(
        Map.of("a.c", "x\n".repeat(2_000_000)),
        change("a.c", where.formatted(1) + "-z\n+y\n"),
        "does not apply");
  }

  @Test
  void aHunkIsFoundElsewhereAndTheNextOnesWithIt() throws IOException {
    Patched tree =
        laid(
            Map.of("a.c", "new\nnew\n" + TEN),
            change(
                "a.c", "@@ -2,3 +2,3 @@\n 2\n-3\n+drei\n 4\n@@ -7,3 +7,4 @@\n 7\n 8\n+8,5\n 9\n"));
    assertThat(text(tree, "a.c")).isEqualTo("new\nnew\n1\n2\ndrei\n4\n5\n6\n7\n8\n8,5\n9\n10\n");
  }

  @Test
  void twoLinesOfWrongContextAreForgiven() throws IOException {
    Patched tree =
        laid(
            Map.of("a.c", TEN),
            change("a.c", "@@ -2,7 +2,7 @@\n x\n x\n 4\n-5\n+five\n 6\n y\n y\n"));
    assertThat(text(tree, "a.c")).isEqualTo(TEN.replace("5\n", "five\n"));
  }

  @Test
  void filesAreMadeRemovedRenamedAndCopied() throws IOException {
    Patched tree =
        laid(
            Map.of("a.c", TEN, "b.c", "b\n", "c.c", "c\n"),
            """
            diff --git a/n/new.c b/n/new.c
            new file mode 100644
            index 0000000..1
            --- /dev/null
            +++ b/n/new.c
            @@ -0,0 +1,2 @@
            +one
            +two
            \\ No newline at end of file
            diff --git a/empty.h b/empty.h
            new file mode 100644
            diff --git a/b.c b/b.c
            deleted file mode 100644
            --- a/b.c
            +++ /dev/null
            @@ -1 +0,0 @@
            -b
            diff --git a/a.c b/d/a.c
            old mode 100644
            new mode 100755
            similarity index 90%
            rename from a.c
            rename to d/a.c
            --- a/a.c
            +++ b/d/a.c
            @@ -10 +10 @@
            -10
            +ten
            diff --git a/c.c b/e.c
            similarity index 100%
            copy from c.c
            copy to e.c
            """);
    assertThat(tree.list("").files()).containsExactly("c.c", "d/a.c", "e.c", "empty.h", "n/new.c");
    assertThat(text(tree, "n/new.c")).isEqualTo("one\ntwo");
    assertThat(text(tree, "d/a.c")).isEqualTo(TEN.replace("10", "ten"));
    assertThat(text(tree, "e.c")).isEqualTo("c\n");
    assertThat(text(tree, "empty.h")).isEmpty();
    assertThat(tree.bytes("b.c")).isEmpty();
    assertThat(tree.renamed()).isEqualTo(Map.of("d/a.c", "a.c"));
    assertThat(tree.touched()).contains("a.c", "b.c", "d/a.c");
  }

  @Test
  void whatIsReadCanBeWrittenOver() throws IOException {
    Patched tree = laid(Map.of("a.c", TEN), change("a.c", "@@ -1 +1 @@\n-1\n+x\n"));
    tree.bytes("a.c").orElseThrow()[0] = 'y';
    assertThat(text(tree, "a.c")).startsWith("x\n2\n");
  }

  @Test
  void aMailboxIsASeriesAndItsLettersAreDecoded() throws IOException {
    String quoted = change("a.c", "@@ -1,2 +1,2 @@\n-1\n+=3D =C3=\n=A9\n 2\n");
    String plain = change("b.c", "@@ -1 +1 @@\n-b\n+c\n");
    String base64 =
        Base64.getMimeEncoder()
            .encodeToString(
                change("b.c", "@@ -1 +1 @@\n-c\n+d\n").getBytes(StandardCharsets.UTF_8));
    String box =
        """
        From git@z Thu Jan  1 00:00:00 1970
        Subject: [PATCH v2 0/3] What it is about

        Look.

        From git@z Thu Jan  1 00:00:00 1970
        Subject: [PATCH v2 1/3] =?utf-8?q?clock:_caf=C3=A9?=
          again
        Content-Transfer-Encoding: quoted-printable
        Content-Type: text/plain; charset="utf-8"

        Why.
        >From here on it is quoted.
        ---
        %s--=20
        2.43.0

        From git@z Thu Jan  1 00:00:00 1970
        Subject: [PATCH v2 2/3] second

        %s
        From git@z Thu Jan  1 00:00:00 1970
        Subject: [PATCH v2 3/3] third
        Content-Transfer-Encoding: base64

        %s
        """
            .formatted(quoted, plain, base64);
    byte[] bytes = box.getBytes(StandardCharsets.UTF_8);
    assertThat(PatchFile.read("p", new ByteArrayInputStream(bytes)))
        .extracting(Patch::subject)
        .containsExactly("clock: café again", "second", "third");
    Patched tree = laid(Map.of("a.c", "1\n2\n", "b.c", "b\n"), box);
    assertThat(text(tree, "a.c")).isEqualTo("= é\n2\n");
    assertThat(text(tree, "b.c")).isEqualTo("d\n");
  }

  @Test
  void aFailingPatchOfASeriesIsNamedByItsSubject() {
    refused(
        Map.of("b.c", "b\n"),
        "From x Thu Jan  1 00:00:00 1970\nSubject: [PATCH] bell: ring\n\n"
            + change("b.c", "@@ -1 +1 @@\n-q\n+c\n"),
        "p: bell: ring: b.c: hunk 1 of 1");
  }
}
