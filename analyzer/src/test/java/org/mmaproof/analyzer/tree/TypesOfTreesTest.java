// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.mmaproof.analyzer.cache.Memory;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.model.c.Layouts;
import org.mmaproof.model.c.Locals;
import org.mmaproof.model.c.TypeReader;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.ir.Walk;

/**
 * How many types of a real tree stay unknown; {@code MMAPROOF_TREES} is a directory of kernel
 * trees, of which the last by name is read.
 */
@EnabledIfEnvironmentVariable(named = "MMAPROOF_TREES", matches = ".+")
class TypesOfTreesTest {
  private static final String MM = "mm/mmap.c";

  private static KernelTree tree;
  private static List<Unit> sources;

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> trees = Files.list(Path.of(System.getenv("MMAPROOF_TREES")))) {
      Path root = trees.filter(Files::isDirectory).max(Path::compareTo).orElseThrow();
      Directory source = new Directory(root, 2);
      tree = new KernelTree(source);
      TreeReader reader = new TreeReader(source, new Workers(2), Memory.none(source), path -> {});
      List<String> files =
          source.list("").files().stream()
              .filter(f -> f.endsWith(".c") || f.endsWith(".h"))
              .filter(f -> !f.startsWith("tools/") && !f.startsWith("Documentation/"))
              .toList();
      List<Unit> units =
          reader.read(files, (path, bytes, length) -> Needles.mmapIn(bytes, length)).units();
      tree.learn(units);

      sources = units.stream().filter(unit -> unit.path().endsWith(".c")).toList();
    }
  }

  @AfterAll
  static void close() {
    tree.close();
  }

  private static boolean unknown(Type type) {
    if (type instanceof Type.Pointer pointer) {
      return unknown(pointer.to());
    }
    if (type instanceof Type.Array array) {
      return unknown(array.of());
    }
    if (type instanceof Type.Signature signature) {
      return unknown(signature.returns())
          || signature.parameters().stream().anyMatch(p -> unknown(p));
    }
    return type instanceof Type.Unknown;
  }

  private static Type struct(TypeReader reader, String tag) {
    return reader.type(new CType.Tagged(CType.Tag.STRUCT, tag), MM, Locals.NONE);
  }

  @Test
  void structsOfTheMappingPathHaveMembersOfKnownTypes() {
    TypeReader reader = new TypeReader(tree, Target.BITS64);
    List<String> unknown = new ArrayList<>();
    for (String tag :
        List.of(
            "vm_area_struct",
            "vm_area_desc",
            "file",
            "inode",
            "page",
            "mm_struct",
            "vm_fault",
            "vm_operations_struct",
            "file_operations",
            "mmap_action",
            "folio",
            "device")) {
      Type type = struct(reader, tag);
      List<Layouts.Member> members = reader.layouts().members((Type.Struct) type);
      assertThat(members).as(tag).isNotEmpty();
      for (Layouts.Member member : members) {
        if (unknown(member.type())) {
          unknown.add(tag + "." + member.name() + " " + member.type());
        }
      }
    }
    assertThat(unknown).hasSizeLessThan(4);
  }

  /** What was seen, and what of it stays unknown by what it is. */
  private static final class Count {
    private int all;
    private final Map<String, Integer> unknown = new TreeMap<>();

    private void add(Type type, String what) {
      all++;
      if (unknown(type)) {
        unknown.merge(what, 1, Integer::sum);
      }
    }

    private int unknowns() {
      return unknown.values().stream().mapToInt(i -> i).sum();
    }

    private String shown(String title) {
      StringBuilder text = new StringBuilder(title + " " + all + ", unknown " + unknowns());
      unknown.entrySet().stream()
          .sorted((a, b) -> b.getValue() - a.getValue())
          .limit(30)
          .forEach(e -> text.append("\n  ").append(e.getValue()).append(' ').append(e.getKey()));
      return text.toString();
    }
  }

  private static String kind(Expr e) {
    if (e instanceof Expr.Call call && call.callee() instanceof Expr.Name name) {
      return "call " + name.text();
    }
    return e instanceof Expr.Member member ? "member " + member.name() : e.getClass().getName();
  }

  private static void count(Unit unit, Function function, Count parameters, Count expressions) {
    TypeReader reader = new TypeReader(tree, Target.BITS64);
    Map<String, Type> locals = new TreeMap<>();
    Locals scope = name -> Optional.ofNullable(locals.get(name));
    for (CType.Parameter parameter : function.type().parameters()) {
      Type type = reader.type(parameter.type(), unit.path(), Locals.NONE);
      locals.put(parameter.name(), type);
      parameters.add(type, parameter.type().toString());
    }
    Function.Body body = function.bodies().get(0);
    for (Variable variable : Walk.variables(body.block())) {
      locals.put(variable.name(), reader.type(variable.type(), unit.path(), scope));
    }
    for (Expr e : Walk.expressions(body.block())) {
      if (e instanceof Expr.Call || e instanceof Expr.Member || e instanceof Expr.Binary) {
        expressions.add(reader.typeOf(e, unit.path(), scope), kind(e));
      }
    }
  }

  @Test
  void moreThan98Of100ParametersOfFunctionsThatMentionMmapHaveTypes() {
    Count parameters = new Count();
    Count expressions = new Count();
    // One file of eight says as much as all of them.
    for (int i = 0; i < sources.size(); i += 8) {
      Unit unit = sources.get(i);
      unit.items().stream()
          .filter(item -> item.kind() == Item.Kind.FUNCTION)
          .filter(item -> unit.text().slice(item.start(), item.end()).contains("mmap"))
          .forEach(item -> count(unit, tree.function(unit, item), parameters, expressions));
    }
    String all = parameters.shown("parameters") + "\n" + expressions.shown("expressions");
    assertThat(parameters.unknowns()).as(all).isLessThan(parameters.all / 50);
    assertThat(expressions.unknowns()).as(all).isLessThan(expressions.all / 10);
  }
}
