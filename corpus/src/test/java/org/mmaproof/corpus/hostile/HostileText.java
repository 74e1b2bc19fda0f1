// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** C that is not what a reader of C hopes for. Characters stand for bytes. */
final class HostileText {
  private static final String TEXT =
      """
      #include <linux/fs.h>
      static int NAME_mmap_prepare(struct vm_area_desc *desc)
      {
      HERE
      	mmap_action_remap(desc, desc->start, 1, PAGE_SIZE);
      	mmap_action_remap(desc, desc->start, 2, PAGE_SIZE);
      	return 0;
      }
      static const struct file_operations NAME_fops = {
      	.mmap_prepare = NAME_mmap_prepare,
      };
      """;

  private HostileText() {}

  /** A driver with one error, in line 6, and {@code here} in the body before it. */
  static String driver(String name, String here) {
    return TEXT.replace("NAME", name).replace("HERE", here);
  }

  static String driver(String name) {
    return driver(name, "");
  }

  /** Texts whose error must be found all the same, by name. */
  static Map<String, String> harmless() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("plain", driver("plain"));
    texts.put("nul", driver("nul", "\t/* \0 */") + "\0\0mmap\0");
    texts.put("latin", driver("latin", "\t/* \u00e9\u00ff\u00fe */"));
    texts.put("crlf", driver("crlf").replace("\n", "\r\n"));
    texts.put("bom", "\u00ef\u00bb\u00bf" + driver("bom"));
    texts.put("comment", driver("comment") + "/* mmap, and no end");
    texts.put("literal", driver("literal") + "static const char *s = \"mmap, and no end");
    texts.put("define", driver("define") + "#define MMAP mmap \\");
    texts.put("conditional", driver("conditional") + "#if mmap\n#else\n");
    texts.put("closing", driver("closing") + "}".repeat(100_000));
    texts.put("parens", driver("parens") + "int i = " + nested("(", "0", ")", 100_000) + ";\n");
    texts.put(
        "value",
        driver("value").replace("= value_m", "= ((((value_m").replace("e,\n}", "e))))\n}"));
    texts.put("line", driver("line") + "/* mmap" + " ".repeat(1_000_000) + "*/");
    texts.put("kandr", "int f(a, b) int a; char *b; { return mmap(a); }\n" + driver("kandr"));
    texts.put("selves", selves());
    texts.put("laugh", laugh());
    texts.put("fan", fan());
    texts.put("bidi", bidi());
    return texts;
  }

  /** Texts that are too much or too broken for their error to be found, by name. */
  static Map<String, String> hopeless() {
    Map<String, String> texts = new LinkedHashMap<>();
    int many = 20_000;
    texts.put("empty", "");
    texts.put("parensinside", driver("a", "\tint i = " + nested("(", "0", ")", 100_000) + ";"));
    texts.put("parensopen", driver("a", "\tint i = " + "(".repeat(100_000) + ";"));
    texts.put("braces", driver("a", nested("{", "", "}", many)));
    texts.put("bracesopen", driver("a", "{".repeat(many)));
    texts.put("bracesinit", "struct x y = " + nested("{", ".mmap = f", "}", many) + ";\n");
    texts.put("brackets", driver("a", "\tint i = a" + nested("[a", "", "]", many) + ";"));
    texts.put("ifs", driver("a", nested("#if A\n", "mmap();", "\n#endif", many)));
    texts.put("ifsopen", driver("a", "#if A\n".repeat(many)));
    texts.put("elifs", driver("a", "#if A\n" + "#elif B\n".repeat(100_000) + "#endif"));
    texts.put("unary", driver("a", "\tint i = " + "!-".repeat(many) + "0;"));
    texts.put("stars", driver("a", "\tint " + "*".repeat(many) + "p;"));
    texts.put("choices", driver("a", "\tint i = " + "a ? b : ".repeat(many) + "0;"));
    texts.put("chain", driver("a", "\t" + "if (a) ".repeat(many) + ";"));
    texts.put("elses", driver("a", "\t" + "if (a) f(); else ".repeat(many) + ";"));
    texts.put("sum", driver("a", "\tint i = " + "a + ".repeat(many) + "0;"));
    texts.put("members", driver("a", "\tint i = a" + "->b".repeat(many) + ";"));
    texts.put("calls", driver("a", "\t" + nested("f(", "", ")", many) + ";"));
    texts.put("casts", driver("a", "\tint i = " + "(int)".repeat(many) + "0;"));
    texts.put("switch", driver("a", "\tswitch (a) {\n" + cases(300) + "\t}"));
    texts.put("jumps", driver("a", jumps(2000)));
    texts.put("branches", driver("a", "\tif (a()) b();\n".repeat(500)));
    texts.put("loops", driver("a", nested("for (;;) {", "x();", "}", 300)));
    texts.put(
        "numbers", driver("a", "\tint i = " + "9".repeat(many) + ";").replace("SIZE", "1e9999"));
    texts.put("nulinside", driver("a", "\t\0"));
    texts.put("conflict", "<<<<<<< mmap\n" + driver("a") + "=======\n>>>>>>> x\n");
    texts.put("laughinside", laughInside());
    texts.put("half", driver("a").substring(0, 200));
    texts.put("cr", driver("a").replace("\n", "\r"));
    texts.put("noise", noise());
    texts.put(
        "includes",
        "#include \"includes.c\"\n#include \"../../../etc/passwd\"\n"
            + "#include </etc/passwd>\n#include \""
            + "x/".repeat(5000)
            + "\"\n#include \"\"\n"
            + "#include <>\n#include\n#include \"a\0b\"\n"
            + driver("a"));
    return texts;
  }

  private static String nested(String open, String inside, String close, int depth) {
    return open.repeat(depth) + inside + close.repeat(depth);
  }

  private static String cases(int count) {
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < count; i++) {
      cases.append("\tcase ").append(i).append(": f();\n");
    }
    return cases.toString();
  }

  private static String jumps(int count) {
    StringBuilder jumps = new StringBuilder();
    for (int i = 0; i < count; i++) {
      jumps.append("\tif (a) goto l%d;\nl%d:\n".formatted(i * 7 % count, i));
    }
    return jumps.toString();
  }

  /** Macros, types and functions that lead back to themselves. */
  private static String selves() {
    return """
        #define A B
        #define B A
        #define C(x) C(x)
        #define OPS .mmap = A, OPS
        typedef T T;
        typedef U V;
        typedef V U;
        struct S { struct S s; U u; int (*mmap)(V *, struct vm_area_struct *); };
        static struct S s = { .mmap = f, .s.s.s.mmap = f };
        static U u = { .mmap = f };
        static struct file_operations o = { OPS };
        static int b(struct vm_area_desc *d);
        static int a(struct vm_area_desc *d) { return b(d); }
        static int b(struct vm_area_desc *d) { return a(d); }
        int g(U *u) { u->s.s.mmap = f; u->mmap = f; return 0; }
        """
        + driver("selves", "\tA; B; C(1); a(desc); b(desc);");
  }

  /** Macros that double at every step: of members, of arguments. */
  private static String laugh() {
    StringBuilder text = new StringBuilder();
    text.append("#define M0 .mmap = f,\n#define N0(x) .mmap = x,\n");
    for (int i = 0; i < 30; i++) {
      text.append("#define M%d M%d M%d\n".formatted(i + 1, i, i));
      text.append("#define N%d(x) N%d(x x) N%d(x x)\n".formatted(i + 1, i, i));
    }
    text.append("static struct file_operations m = { M30 };\n");
    text.append("static struct file_operations n = { N30(f) };\n");
    return text + driver("laugh");
  }

  private static String laughInside() {
    StringBuilder text = new StringBuilder("#define E0(x) x\n");
    for (int i = 0; i < 30; i++) {
      text.append("#define E%d(x) (E%d(x) + E%d(x))\n".formatted(i + 1, i, i));
    }
    return text + driver("a", "\tint i = E30(desc->start);");
  }

  /** Each function calls the one before three times. */
  private static String fan() {
    StringBuilder text = new StringBuilder("static void f0(struct vm_area_desc *d) { x(d); }\n");
    for (int i = 0; i < 40; i++) {
      text.append(
          "static void f%d(struct vm_area_desc *d) { f%d(d); f%d(d); f%d(d); }\n"
              .formatted(i + 1, i, i, i));
    }
    return text + driver("fan", "\tf40(desc);");
  }

  /** Bidirectional controls, escapes, commands and markup on the line that is shown. */
  private static String bidi() {
    String hostile =
        "/*\u00e2\u0080\u00ae } \u00e2\u0081\u00a6 \u001b[31m\u0007 ##[add-path]x <img src=x>"
            + " @root [x](y) ::error::z*/";
    return driver("bidi").replace("desc->start, 2", hostile + " desc->start, 2");
  }

  /** All bytes there are, and mmap. */
  private static String noise() {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 65536; i++) {
      noise.append((char) (i * 31 + i / 256 & 0xff));
    }
    return noise.append(" mmap .mmap = ").append(noise.reverse()).toString();
  }
}
