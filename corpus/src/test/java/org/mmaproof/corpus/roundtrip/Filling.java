// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.mmaproof.model.c.Layouts;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.TypeText;

/**
 * C that fills memory with random values of the right types: pointers lead to objects of the type
 * that they promise.
 */
final class Filling {
  private static final int OBJECTS = 3;
  private static final int ELEMENTS = 16;
  private static final long LENGTH_MAX = 256;

  private final StubTypes structs;
  private final TypeText types;
  private final Set<Type.Struct> behindVoid;
  private final Set<GraphFacts.Part> parts;
  private final Map<String, Type> pools = new LinkedHashMap<>();
  private final Map<Type.Struct, Integer> numbers = new LinkedHashMap<>();
  private final Map<Type.Signature, Integer> routines = new LinkedHashMap<>();
  private int loops;

  /**
   * @param behindVoid what void pointers lead to
   * @param parts what never stands alone
   */
  Filling(StubTypes structs, Set<Type.Struct> behindVoid, Set<GraphFacts.Part> parts) {
    this.parts = parts;
    this.structs = structs;
    this.types = new TypeText(structs);
    this.behindVoid = behindVoid;
  }

  private int number(Type.Struct struct) {
    return numbers.computeIfAbsent(structs.one(struct), s -> numbers.size());
  }

  private static String pool(Map<String, Type> pools, String key) {
    int at = 0;
    for (String known : pools.keySet()) {
      if (known.equals(key)) {
        return "pool_scalar_" + at;
      }
      at++;
    }
    return "";
  }

  /** Functions that pointers to functions lead to, by what they take. */
  Map<Type.Signature, Integer> routines() {
    return routines;
  }

  /** An expression: a pointer to something of that type, or sometimes NULL. */
  String pick(Type to) {
    if (to instanceof Type.Void) {
      return "pick_void()";
    }
    if (to instanceof Type.Signature signature) {
      int number = routines.computeIfAbsent(signature, s -> routines.size());
      return "(rt_random() % 32 ? (void *)called_" + number + " : (void *)0)";
    }
    if (to instanceof Type.Struct struct) {
      return structs.isComplete(struct) ? "pick_" + number(struct) + "()" : "rt_raw()";
    }
    if (to instanceof Type.Unknown || to instanceof Type.Array array && array.length().isEmpty()) {
      return "rt_raw()";
    }
    String key = types.of(to);
    pools.putIfAbsent(key, to);
    return "pick_" + pool(pools, key) + "()";
  }

  /** Statements that set {@code place}. */
  String set(Type type, String place) {
    if (type instanceof Type.Bool) {
      return place + " = rt_number() & 1;\n";
    }
    if (type instanceof Type.Int || type instanceof Type.Real || type instanceof Type.Unknown) {
      return place + " = rt_number();\n";
    }
    if (type instanceof Type.Pointer pointer) {
      return place + " = (void *)" + pick(pointer.to()) + ";\n";
    }
    if (type instanceof Type.Array array && array.length().isPresent()) {
      String i = "i" + loops++;
      long most = Math.min(array.length().getAsLong(), LENGTH_MAX);
      String each = set(array.of(), place + "[" + i + "]");
      return "for (int " + i + " = 0; " + i + " < " + most + "; " + i + "++) { " + each + "}\n";
    }
    if (structs.isComplete(type)) {
      return "fill_" + number((Type.Struct) type) + "(&" + place + ");\n";
    }
    return "";
  }

  private String members(List<Layouts.Member> members, boolean mask) {
    StringBuilder out = new StringBuilder();
    for (Layouts.Member member : members) {
      if (member.name().isEmpty()) {
        if (member.type() instanceof Type.Struct inner && member.bits().isEmpty()) {
          out.append(members(structs.members(inner), mask));
        }
      } else if (mask) {
        out.append(mask(member));
      } else {
        out.append("\t").append(set(member.type(), "p->" + member.name()));
      }
    }
    return out.toString();
  }

  private String mask(Layouts.Member member) {
    String place = "p->" + member.name();
    return "\t" + (member.bits().isPresent() ? place + " = -1;\n" : ones(member.type(), place));
  }

  /** Statements that set every bit of {@code place} that holds a value. */
  String ones(Type type, String place) {
    if (structs.isComplete(type)) {
      return "mask_" + number((Type.Struct) type) + "(&" + place + ");\n";
    }
    if (type instanceof Type.Array array && structs.isComplete(array.of())) {
      OptionalLong length = array.length();
      String i = "i" + loops++;
      String each = ones(array.of(), place + "[" + i + "]");
      return "for (int "
          + i
          + " = 0; "
          + i
          + " < "
          + length.orElse(0)
          + "; "
          + i
          + "++) { "
          + each
          + "}\n";
    }
    return "__builtin_memset(&" + place + ", 255, sizeof(" + place + "));\n";
  }

  /**
   * Everything asked for so far and what that asks for.
   *
   * @param heads takes the declarations of it
   * @param regions takes the memory it lies in
   */
  String text(StringBuilder heads, StringBuilder regions) {
    heads.append("static RT_FAST void *pick_void(void);\n");
    StringBuilder bodies = new StringBuilder();
    structs.completed().forEach(this::number);
    for (Type.Struct struct : List.copyOf(numbers.keySet())) {
      struct(struct, heads, bodies, regions);
    }
    // Pools of scalars can ask for more of them.
    int done = 0;
    while (done < pools.size()) {
      scalar(done, List.copyOf(pools.values()).get(done), heads, bodies, regions);
      done++;
    }
    bodies.append(pickVoid());
    return bodies.toString();
  }

  private void struct(
      Type.Struct struct, StringBuilder heads, StringBuilder bodies, StringBuilder regions) {
    int n = number(struct);
    String name = structs.struct(struct);
    heads.append(
        "static RT_FAST void fill_"
            + n
            + "(void *); static RT_FAST void mask_"
            + n
            + "(void *);\n");
    heads.append("static RT_FAST void *pick_" + n + "(void);\n");
    heads.append("static RT_MEMORY " + name + " pool_" + n + "[" + OBJECTS + "];\n");
    bodies.append("static RT_FAST void fill_" + n + "(void *at) { " + name + " *p = at;\n");
    bodies.append(members(structs.members(struct), false)).append("}\n");
    bodies.append("static RT_FAST void mask_" + n + "(void *at) { " + name + " *p = at;\n");
    bodies.append(members(structs.members(struct), true)).append("}\n");
    StringBuilder places = new StringBuilder();
    for (int i = 0; i < OBJECTS; i++) {
      String object = "pool_" + n + "[" + i + "]";
      String label = name + " " + i;
      regions.append("\t{ \"" + label + "\", &" + object + ", sizeof(" + name + "), ");
      regions.append("fill_" + n + ", mask_" + n + " },\n");
      places.append("&" + object + ", ");
    }
    List<String> around = around(struct);
    if (!around.isEmpty()) {
      places.setLength(0);
    }
    (around.isEmpty() ? embedded(struct) : around).forEach(places::append);
    bodies.append(
        "static RT_FAST void *pick_" + n + "(void) { static void *const from[] = { " + places);
    bodies.append("}; return rt_pick(from, sizeof from / sizeof *from); }\n");
  }

  /** The members that code looks around of: elsewhere it would find what is no object. */
  private List<String> around(Type.Struct struct) {
    return parts.stream()
        .filter(part -> structs.one(part.part()).equals(structs.one(struct)))
        .filter(part -> structs.isComplete(part.around()))
        .flatMap(
            part ->
                IntStream.range(0, OBJECTS)
                    .mapToObj(
                        i ->
                            "&pool_"
                                + number(part.around())
                                + "["
                                + i
                                + "]."
                                + part.member()
                                + ", "))
        .toList();
  }

  /** Members of that type in other objects: from there, code finds its way out again. */
  private List<String> embedded(Type.Struct struct) {
    return structs.completed().stream()
        .flatMap(
            outer ->
                structs.members(outer).stream()
                    .filter(member -> !member.name().isEmpty())
                    .filter(
                        member ->
                            member.type() instanceof Type.Struct inner
                                && structs.one(inner).equals(structs.one(struct)))
                    .map(member -> "&pool_" + number(outer) + "[1]." + member.name() + ", "))
        .limit(8)
        .toList();
  }

  private void scalar(
      int n, Type type, StringBuilder heads, StringBuilder bodies, StringBuilder regions) {
    String name = "pool_scalar_" + n;
    heads.append("static RT_MEMORY " + types.declare(type, name + "[" + ELEMENTS + "]") + ";\n");
    heads.append(
        "static RT_FAST void *pick_"
            + name
            + "(void); static RT_FAST void fill_"
            + name
            + "(void *);\n");
    String last = type instanceof Type.Int integer && integer.bits() == 8 ? name + "[15] = 0;" : "";
    bodies.append(
        "static RT_FAST void fill_"
            + name
            + "(void *at) { for (int i = 0; i < "
            + ELEMENTS
            + "; i++) {\n");
    bodies.append(set(type, name + "[i]")).append("}" + last + "}\n");
    bodies.append("static RT_FAST void *pick_" + name + "(void) { static void *const from[] = { ");
    bodies.append(
        "&" + name + "[0], &" + name + "[1], &" + name + "[7] }; return rt_pick(from, 3); }\n");
    regions.append(
        "\t{ \""
            + types.of(type)
            + "\", "
            + name
            + ", sizeof "
            + name
            + ", fill_"
            + name
            + ", 0 },\n");
  }

  private String pickVoid() {
    StringBuilder out =
        new StringBuilder("static RT_FAST void *pick_void(void) { switch (rt_random() % 8) {\n");
    List<Type.Struct> wanted =
        (behindVoid.isEmpty() ? structs.completed() : behindVoid)
            .stream().filter(structs::isComplete).toList();
    for (int i = 0; i < 6 && !wanted.isEmpty(); i++) {
      out.append("case " + i + ": return pick_" + number(wanted.get(i % wanted.size())) + "();\n");
    }
    return out.append("default: return rt_raw(); } }\n").toString();
  }
}
