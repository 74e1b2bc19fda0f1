// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;

final class GraphTextTest {
  private static final Span SPAN = new Span("drivers/lamp.c", 10, 20, 7);
  private static final Site AT = Site.of(SPAN);
  private static final Type INT = new Type.Int(32, true);
  private static final Type WORD = new Type.Int(64, false);
  private static final Type.Struct LAMP = new Type.Struct(CType.Tag.STRUCT, "lamp", SPAN);
  private static final Type.Struct NAMELESS = new Type.Struct(CType.Tag.UNION, "", SPAN);
  private static final Slot PARAMETER =
      new Slot(0, Slot.Kind.PARAMETER, "lamp", new Type.Pointer(LAMP), SPAN);
  private static final Slot COUNT = new Slot(1, Slot.Kind.LOCAL, "count", INT, SPAN);
  private static final Slot INNER = new Slot(2, Slot.Kind.LOCAL, "count", WORD, SPAN);

  private static Value constant(Type type, long bits) {
    return new Value.Constant(AT, type, bits);
  }

  private static String text(List<Op> ops, Exit exit) {
    Graph graph =
        new Graph(
            "light",
            SPAN,
            Presence.ALWAYS,
            new Type.Signature(INT, List.of(PARAMETER.type()), false),
            List.of(PARAMETER),
            List.of(PARAMETER, COUNT, INNER),
            List.of(new Block(ops, exit)),
            List.of(),
            List.of());
    return GraphText.of(graph, Wording.READABLE);
  }

  private static String value(Value value) {
    return text(List.of(), new Exit.Return(AT, Optional.of(value)));
  }

  @Test
  void whatWasNotReadIsSaidAndNothingElse() {
    assertThat(
            text(
                List.of(new Op.Opaque(AT, "no \"such\"\n thing")),
                new Exit.Return(AT, Optional.of(new Value.Opaque(AT, INT, "asm")))))
        .contains("__opaque(\"no \\\"such\\\" thing\");")
        .contains("return __opaque(\"asm\");");
  }

  @Test
  void aTypeThatIsNotKnownCannotCloseItsComment() {
    assertThat(new TypeText(Wording.READABLE).of(new Type.Unknown("evil */ int")))
        .isEqualTo("__unknown_type /* evil * / int */");
  }

  @Test
  void aFunctionReadsAsC() {
    Place on = new Place.Field(new Place.Pointed(AT, load(PARAMETER), LAMP), "on", INT);
    assertThat(
            text(
                List.of(
                    new Op.Assign(AT, new Place.Local(COUNT), constant(INT, -3)),
                    new Op.Assign(AT, on, load(COUNT))),
                new Exit.Return(AT, Optional.of(load(COUNT)))))
        .isEqualTo(
            """
            int light(struct lamp *lamp)
            {
            \tint count;
            \tunsigned long long s2_count;
            b0:;
            \tcount = (-3);
            \tlamp->on = count;
            \treturn count;
            }
            """);
  }

  private static Value load(Slot slot) {
    return new Value.Load(AT, new Place.Local(slot));
  }

  @Test
  void membersOfAnonymousMembersAreReachedByTheirNames() {
    Place anonymous = new Place.Field(new Place.Pointed(AT, load(PARAMETER), LAMP), "@0", NAMELESS);
    assertThat(value(new Value.Load(AT, new Place.Field(anonymous, "colour", INT))))
        .contains("return lamp->colour;");
  }

  @Test
  void theLeastNumbersAreNoOverflow() {
    assertThat(value(constant(INT, Integer.MIN_VALUE))).contains("return (-2147483647 - 1);");
    assertThat(value(constant(new Type.Int(64, true), Long.MIN_VALUE)))
        .contains("return (-9223372036854775807ll - 1ll);");
    assertThat(value(constant(WORD, -1))).contains("return 0xffffffffffffffffull;");
  }

  @Test
  void declaratorsWrapAroundNames() {
    TypeText types = new TypeText(Wording.READABLE);
    Type array = new Type.Array(INT, OptionalLong.of(4));
    Type function = new Type.Signature(new Type.Void(), List.of(WORD), true);
    assertThat(types.declare(new Type.Pointer(array), "x")).isEqualTo("int (*x)[4]");
    assertThat(types.declare(new Type.Array(new Type.Pointer(INT), OptionalLong.empty()), "x"))
        .isEqualTo("int *x[]");
    assertThat(types.of(new Type.Pointer(function))).isEqualTo("void (*)(unsigned long long, ...)");
    assertThat(types.of(NAMELESS)).isEqualTo("union at_line_7");
  }

  @Test
  void aPlaceIsToldOnceForALine() {
    Graph graph =
        new Graph(
            "light",
            SPAN,
            Presence.atom("defined(CONFIG_LAMP)"),
            new Type.Signature(new Type.Void(), List.of(), false),
            List.of(),
            List.of(COUNT),
            List.of(
                new Block(
                    List.of(
                        new Op.Assign(AT, new Place.Local(COUNT), constant(INT, 1)),
                        new Op.Clear(AT, new Place.Local(COUNT))),
                    new Exit.Return(AT, Optional.empty()))),
            List.of(),
            List.of());
    assertThat(GraphText.of(graph, Wording.WITH_PLACES))
        .isEqualTo(
            """
            /* drivers/lamp.c:7 where defined(CONFIG_LAMP) */
            void light(void)
            {
            \tint count;
            b0:;
            \tcount = 1;\t/* 7 */
            \tcount = 0;
            \treturn;
            }
            """);
  }
}
