// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.ir.Walk;

class TypesTest {
  private static final String C =
      """
      typedef unsigned long len_t;
      typedef struct { int plain; } hidden_t;
      typedef int (*hook_t)(struct file *f);
      struct inner { long deep; };
      struct dev {
      	struct inner in, *ptr, many[4];
      	struct { int first; union { len_t second; char third; }; };
      	hook_t hook;
      	int (*direct)(void);
      	hidden_t hidden;
      #ifdef A
      	int split;
      	int same;
      #else
      	long split;
      	int same;
      #endif
      };
      static struct dev *table[3];
      struct dev *lookup(int n);
      #define to_dev(p) container_of(p, struct dev, in)
      #define DEV_OF(f) ((f)->ptr)
      #define LIMIT 3UL
      #define LOOP LOOP
      static int f(struct dev *d, struct inner *i, unsigned int n, void *opaque)
      {
      	struct inner x;
      	struct dev **pp = &d;
      	{
      		long x;
      		probe(x);
      	}
      	typeof(d->in) copy = *i;
      	__auto_type guess = lookup(n);
      	probe(EXPR);
      }
      """;

  /** Answers from one unit. */
  private record OneUnit(CParser parser, Unit unit) implements Names {
    private List<Item> items(Item.Kind kind, String name) {
      return unit.items().stream().filter(i -> i.kind() == kind && i.name().equals(name)).toList();
    }

    @Override
    public Optional<Unit> unit(String path) {
      return Optional.of(unit);
    }

    @Override
    public List<Function> functionsMentioning(String path, String mention) {
      return List.of();
    }

    @Override
    public List<Function> functions(String name, String from) {
      return items(Item.Kind.FUNCTION, name).stream().map(i -> parser.function(unit, i)).toList();
    }

    @Override
    public List<Macro> macros(String name, String from) {
      return items(Item.Kind.MACRO, name).stream()
          .map(
              i ->
                  new Macro(
                      unit.text().span(i.start(), i.end()),
                      name,
                      i.parameters(),
                      i.functionLike(),
                      unit.text().slice(i.bodyStart(), i.bodyEnd()),
                      i.bodyStart(),
                      i.guards()))
          .toList();
    }

    @Override
    public List<Variable> variables(String name, String from) {
      return items(Item.Kind.VARIABLE, name).stream()
          .flatMap(i -> parser.variables(unit, i).stream())
          .toList();
    }

    @Override
    public Optional<CType.Composite> composite(CType.Tag kind, String tag, String from) {
      return items(Item.Kind.COMPOSITE, tag).stream()
          .flatMap(i -> parser.composite(unit, i).stream())
          .findFirst();
    }

    @Override
    public Optional<CType> alias(String name, String from) {
      return items(Item.Kind.TYPEDEF, name).stream()
          .flatMap(i -> parser.alias(unit, i).stream())
          .findFirst();
    }

    @Override
    public Optional<CType.Function> signature(String name, String from) {
      return items(Item.Kind.PROTOTYPE, name).stream()
          .flatMap(i -> parser.prototype(unit, i).stream())
          .findFirst();
    }
  }

  /** The types of the arguments of every probe() when the last one holds {@code expression}. */
  private static List<String> probes(String expression) {
    SourceText text = SourceText.of("t.c", C.replace("EXPR", expression));
    try (CParser parser = new CParser()) {
      Names names = new OneUnit(parser, Outline.read(text));
      Function f = names.functions("f", "t.c").get(0);
      Function.Body body = f.bodies().get(0);
      assertThat(body.problems()).isEmpty();
      Scope scope = Scope.of(f, body);
      Types types =
          new Types(names, macro -> parser.expression(text, macro.body(), macro.bodyStart()));
      List<String> found = new ArrayList<>();
      for (Expr.Call call : Walk.all(Expr.Call.class, (Stmt) body.block())) {
        if (call.callee() instanceof Expr.Name name && name.text().equals("probe")) {
          found.add(Show.of(types.typeOf(call.arguments().get(0), scope)));
        }
      }
      return found;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nobody
          d->nothing
          opaque->deep
          d.in
          nobody()
          d->split
          n ? d : i
          LOOP
          { 1 }
          nobody->x.y[3]
          asm("x")
          99999999999
          """)
  void whatIsNotKnownIsNotGuessed(String expression) {
    assertThat(probes(expression).get(1)).startsWith("?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          d | struct dev*
          *d | struct dev
          &n | unsigned int*
          d->in.deep | long
          (*d).ptr->deep | long
          d->many[1].deep | long
          d->many->deep | long
          d->first | int
          d->second | len_t
          d->third | char
          d->same | int
          d->hidden.plain | int
          d->hook(0) | int
          d->direct() | int
          (*d->direct)() | int
          pp[0]->in | struct inner
          table[1]->ptr | struct inner*
          lookup(1)->in | struct inner
          container_of(i, struct dev, in)->ptr | struct inner*
          to_dev(i)->ptr | struct inner*
          DEV_OF(d)->deep | long
          LIMIT | unsigned long
          (struct dev *)opaque | struct dev*
          ((struct dev *)opaque)->in.deep | long
          (struct inner){ .deep = 1 } | struct inner
          n ? d : NULL | struct dev*
          d ?: 0 | struct dev*
          d + 1 | struct dev*
          &d->many[2] - d->many | long
          d->many + n | struct inner*
          n << 3 | unsigned int
          n + 1 | unsigned int
          n == 1 | int
          !d | int
          n = 3 | unsigned int
          n++ | unsigned int
          (n, d) | struct dev*
          ({ long q; d; }) | struct dev*
          sizeof(*d) | unsigned long
          "a" | char*
          'a' | int
          0x10ULL | unsigned long long
          READ_ONCE(d->ptr)->deep | long
          kzalloc_obj(struct dev)->in | struct inner
          kzalloc_obj(*d) | struct dev*
          min_t(len_t, n, 1) | len_t
          copy.deep | long
          guess->in | struct inner
          x.deep | long
          """)
  void typesFollowDeclarations(String expression, String expected) {
    assertThat(probes(expression).get(1)).isEqualTo(expected);
  }

  @Test
  void theInnermostDeclarationCounts() {
    assertThat(probes("x")).containsExactly("long", "struct inner");
  }

  @Test
  void aStructIsFoundBehindPointersAndAliases() {
    try (CParser parser = new CParser()) {
      Types types = new Types(new OneUnit(parser, Outline.read(SourceText.of("t.c", C))));
      CType dev = new CType.Tagged(CType.Tag.STRUCT, "dev");
      assertThat(types.structOf(new CType.Pointer(new CType.Array(dev, "2")), "t.c"))
          .contains((CType.Tagged) dev);
      assertThat(types.structOf(new CType.Alias("hidden_t"), "t.c")).isEmpty();
      assertThat(types.compositeOf(new CType.Alias("hidden_t"), "t.c")).isPresent();
      assertThat(types.structOf(new CType.Alias("len_t"), "t.c")).isEmpty();
      assertThat(types.structOf(new CType.Alias("nobody_t"), "t.c")).isEmpty();
    }
  }
}
