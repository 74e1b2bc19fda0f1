// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.model.c.Layouts.Member;
import org.mmaproof.model.flow.Graph.Assumption;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.CType;

class TypeReaderTest {
  private static final String C =
      """
      typedef unsigned short u16;
      typedef u16 len_t;
      #ifdef CONFIG_PHYS_ADDR_T_64BIT
      typedef unsigned long long phys_addr_t;
      #else
      typedef unsigned int phys_addr_t;
      #endif
      #ifdef CONFIG_WHATEVER
      typedef long open_t;
      #else
      typedef short open_t;
      #endif
      #define word_t unsigned long
      typedef int (*hook_t)(struct box *box, char name[4], long);
      struct box {
      	len_t len;
      	unsigned int low:3, high:32;
      	unsigned long long mid:40;
      	char name[8];
      	union { int number; struct box *next; };
      	union { long other; };
      	hook_t hook;
      #ifdef CONFIG_Y
      	int sometimes;
      #endif
      	int last;
      	struct_group(both,
      		int left;
      		int right;
      	);
      	struct_group_tagged(named, tagged, long far;);
      };
      struct tight { char a; long b; } __packed;
      struct wide { char a; } __aligned(32);
      struct line { int a; } ____cacheline_aligned;
      struct tail { int count; int items[]; };
      enum sign { MINUS = -1, PLUS };
      static struct box global;
      int call(struct box *b);
      #define NEXT(b) ((b)->next)
      #define PICK(b) ({ struct box *__b = (b); __b->len; })
      """;

  private static final Map<String, CType> LOCALS =
      Map.of(
          "b", new CType.Pointer(new CType.Tagged(CType.Tag.STRUCT, "box")),
          "c", new CType.Scalar("char"),
          "s", new CType.Scalar("short"),
          "i", new CType.Scalar("int"),
          "u", new CType.Scalar("unsigned int"),
          "l", new CType.Scalar("long"),
          "p", new CType.Pointer(new CType.Scalar("int")),
          "v", new CType.Pointer(new CType.Scalar("void")),
          "a", new CType.Array(new CType.Scalar("int"), "4"));

  private static Locals locals(TypeReader reader) {
    return name ->
        Optional.ofNullable(LOCALS.get(name))
            .map(type -> reader.type(type, OneText.PATH, Locals.NONE));
  }

  private static Type typeOf(String text, Target target) {
    try (OneText names = new OneText(C)) {
      TypeReader reader = new TypeReader(names, target);
      return reader.typeOf(names.expression(text), OneText.PATH, locals(reader));
    }
  }

  /** A type in few letters: {@code u32}, {@code *s8}, {@code [4]s32}. */
  private static String shown(Type type) {
    if (type instanceof Type.Int i) {
      return (i.signed() ? "s" : "u") + i.bits();
    }
    if (type instanceof Type.Pointer pointer) {
      return "*" + shown(pointer.to());
    }
    if (type instanceof Type.Array array) {
      return "["
          + (array.length().isPresent() ? array.length().getAsLong() : "")
          + "]"
          + shown(array.of());
    }
    if (type instanceof Type.Struct struct) {
      return ("struct " + struct.tag()).trim();
    }
    return type.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unheard_of",
        "unheard_of(b)",
        "b->missing",
        "i->len",
        "*i",
        "b + b",
        "i ? b : p",
        "-b",
        "b->mid + 1",
        "(open_t)1",
      })
  void whatIsNotKnownIsUnknown(String text) {
    assertThat(typeOf(text, Target.BITS64)).isInstanceOf(Type.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "c @ u8",
        "c + c @ s32",
        "-s @ s32",
        "~u @ u32",
        "i + u @ u32",
        "u + l @ s64",
        "c << l @ s32",
        "i == l @ s32",
        "!b @ s32",
        "b->len @ u16",
        "b->len + 1 @ s32",
        "b->low @ u32",
        "b->low + 1 @ s32",
        "b->high + 1 @ u32",
        "b->low == u @ s32",
        "b->name @ [8]u8",
        "b->name + 1 @ *u8",
        "&b->name @ *[8]u8",
        "b->name[1] @ u8",
        "b->number @ s32",
        "b->next->next @ *struct box",
        "b->hook(b, 0, 1) @ s32",
        "b->hook @ *signature",
        "*b->hook @ signature",
        "b->both.left @ s32",
        "b->right @ s32",
        "b->both @ struct",
        "b->tagged @ struct named",
        "b->far @ s64",
        "call(b) @ s32",
        "call @ signature",
        "&call @ *signature",
        "global.len @ u16",
        "p + 1 @ *s32",
        "1 + p @ *s32",
        "p - p @ s64",
        "p[2] @ s32",
        "a @ [4]s32",
        "a + 1 @ *s32",
        "&a @ *[4]s32",
        "*a @ s32",
        "i ? p : 0 @ *s32",
        "i ? p : v @ *void",
        "i ? (void *)0 : p @ *s32",
        "i ?: l @ s64",
        "i ? c : s @ s32",
        "i, l @ s64",
        "i = l @ s32",
        "s++ @ s16",
        "sizeof i @ u64",
        "\"abc\" @ [4]u8",
        "'a' @ s32",
        "10000000000 @ s64",
        "0x80000000 @ u32",
        "1.5f @ real",
        "(phys_addr_t)i @ u64",
        "(word_t)i @ u64",
        "(len_t)-1 @ u16",
        "(typeof(b->len))i @ u16",
        "(enum sign)1 @ s32",
        "(bool)i @ bool",
        "({ long x = i; x; }) @ s64",
        "({ i; if (i) call(b); }) @ void",
        "NEXT(b)->len @ u16",
        "PICK(b) @ u16",
        "container_of(p, struct box, last) @ *struct box",
        "READ_ONCE(b->len) @ u16",
        "min(i, l) @ s64",
        "max_t(u16, i, l) @ u16",
        "PLUS @ s32",
      })
  void expressionsHaveTheTypesThatCGivesThem(String text, String type) {
    assertThat(shown(typeOf(text, Target.BITS64))).isEqualTo(type);
  }

  @Test
  void longIsNarrowOnASmallMachine() {
    assertThat(shown(typeOf("u + l", Target.BITS32))).isEqualTo("u32");
    assertThat(shown(typeOf("p - p", Target.BITS32))).isEqualTo("s32");
  }

  @Test
  void typedefsThatTheConfigurationChoosesAreAnAssumption() {
    try (OneText names = new OneText(C)) {
      TypeReader reader = new TypeReader(names, Target.BITS64);
      reader.type(new CType.Alias("open_t"), OneText.PATH, Locals.NONE);
      assertThat(reader.assumptions())
          .containsExactly(
              new Assumption(Assumption.Kind.WIDTH, "open_t depends on the configuration"));
      TypeReader small = new TypeReader(names, Target.BITS32);
      assertThat(small.type(new CType.Alias("phys_addr_t"), OneText.PATH, Locals.NONE))
          .isInstanceOf(Type.Unknown.class);
    }
  }

  @Test
  void whatEveryKernelDeclaresIsAnAssumptionWhereTheTextDoesNot() {
    try (OneText names = new OneText("")) {
      TypeReader reader = new TypeReader(names, Target.BITS64);
      assertThat(shown(reader.type(new CType.Alias("loff_t"), OneText.PATH, Locals.NONE)))
          .isEqualTo("s64");
      assertThat(reader.assumptions()).hasSize(1);
    }
  }

  private static Type.Struct struct(TypeReader reader, String tag) {
    return (Type.Struct)
        reader.type(new CType.Tagged(CType.Tag.STRUCT, tag), OneText.PATH, Locals.NONE);
  }

  @Test
  void nothingBehindAMemberThatTheConfigurationChoosesHasAnOffset() {
    try (OneText names = new OneText(C)) {
      TypeReader reader = new TypeReader(names, Target.BITS64);
      Type.Struct box = struct(reader, "box");
      Layouts layouts = reader.layouts();
      assertThat(layouts.sizeOf(box)).isEmpty();
      assertThat(layouts.path(box, "last").orElseThrow())
          .extracting(Member::offset)
          .containsExactly(OptionalLong.empty());
      assertThat(layouts.path(box, "len").orElseThrow())
          .extracting(Member::offset)
          .containsExactly(OptionalLong.of(0));
    }
  }

  @Test
  void theWayToAMemberGoesThroughAnonymousOnesThatDifferInTheirNames() {
    try (OneText names = new OneText(C)) {
      TypeReader reader = new TypeReader(names, Target.BITS64);
      Type.Struct box = struct(reader, "box");
      assertThat(reader.layouts().path(box, "missing")).isEmpty();
      assertThat(reader.layouts().path(box, "number").orElseThrow())
          .extracting(Member::name)
          .containsExactly("@0", "number");
      assertThat(reader.layouts().path(box, "other").orElseThrow())
          .extracting(Member::name)
          .containsExactly("@1", "other");
    }
  }

  @Test
  void annotationsDecideSizesAndThoseNotUnderstoodLeaveThemOpen() {
    try (OneText names = new OneText(C)) {
      TypeReader reader = new TypeReader(names, Target.BITS64);
      Layouts layouts = reader.layouts();
      assertThat(layouts.sizeOf(struct(reader, "line"))).isEmpty();
      assertThat(layouts.sizeOf(struct(reader, "tight"))).hasValue(9);
      assertThat(layouts.sizeOf(struct(reader, "wide"))).hasValue(32);
      assertThat(layouts.sizeOf(struct(reader, "tail"))).hasValue(4);
      assertThat(layouts.sizeOf(new Type.Unknown("x"))).isEmpty();
    }
  }

  @Test
  void aStructIsFoundAgainByAnotherReader() {
    String c = "typedef struct { int a; struct { char b[3]; } in; } plain_t;\n";
    try (OneText names = new OneText(c)) {
      Type type =
          new TypeReader(names, Target.BITS64)
              .type(new CType.Alias("plain_t"), OneText.PATH, Locals.NONE);
      TypeReader other = new TypeReader(names, Target.BITS64);
      List<Member> members = other.layouts().members((Type.Struct) type);
      assertThat(members).extracting(Member::name).containsExactly("a", "in");
      assertThat(other.layouts().sizeOf(members.get(1).type())).hasValue(3);
    }
  }

  @Test
  void aStructThatHoldsItselfHasNoSize() {
    try (OneText names = new OneText("struct loop { struct loop in; };\n")) {
      TypeReader reader = new TypeReader(names, Target.BITS64);
      assertThat(reader.layouts().sizeOf(struct(reader, "loop"))).isEmpty();
    }
  }
}
