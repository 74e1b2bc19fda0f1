// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A few random macros that use each other, and random uses of them. */
final class RandomMacros {
  private static final List<String> NAMES = List.of("M0", "M1", "M2", "M3", "M4", "M5");
  private static final List<String> ATOMS =
      List.of("x", "y", "1", "0x2F", "7u", "\"s\\n\"", "'c'", "u8");
  private static final List<String> OPERATORS = List.of("+", "-", "<<", "&&", ",", ";", "==", "->");

  static final String UNDEFINE =
      String.join("", NAMES.stream().map(n -> "#undef " + n + "\n").toList());

  /** How strange the macros may be. */
  enum Wildness {
    /** Whatever C allows. */
    ANY,
    /** No macro leads to itself, each is called where its name stands, nothing is pasted. */
    TAME
  }

  private record Shape(String name, boolean functionLike, List<String> parameters, String rest) {}

  private final Random random;
  private final Wildness wildness;
  private final List<Shape> shapes = new ArrayList<>();
  private final StringBuilder defines = new StringBuilder();

  RandomMacros(Random random, Wildness wildness) {
    this.random = random;
    this.wildness = wildness;
    int count = 1 + random.nextInt(NAMES.size());
    for (int i = 0; i < count; i++) {
      shapes.add(shape(NAMES.get(i)));
    }
    for (Shape shape : shapes) {
      define(shape);
    }
  }

  static boolean gcc() {
    try {
      return new ProcessBuilder("gcc", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  String defines() {
    return defines.toString();
  }

  String uses() {
    StringBuilder out = new StringBuilder();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      piece(out, new Shape("", false, List.of(), ""), 0);
    }
    return out.toString();
  }

  private Shape shape(String name) {
    boolean functionLike = random.nextInt(3) > 0;
    List<String> parameters = List.of("a", "b", "c").subList(0, random.nextInt(4));
    int variadic = random.nextInt(3);
    String rest = !functionLike || variadic == 0 ? "" : variadic == 1 ? "__VA_ARGS__" : "r";
    return new Shape(name, functionLike, functionLike ? parameters : List.of(), rest);
  }

  private void define(Shape shape) {
    defines.append("#define ").append(shape.name);
    if (shape.functionLike) {
      List<String> written = new ArrayList<>(shape.parameters);
      if (!shape.rest.isEmpty()) {
        written.add(shape.rest.equals("r") ? "r..." : "...");
      }
      defines.append('(').append(String.join(", ", written)).append(')');
    }
    defines.append(' ');
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      piece(defines, shape, 0);
    }
    defines.append('\n');
  }

  private String parameter(Shape shape) {
    List<String> all = new ArrayList<>(shape.parameters);
    if (!shape.rest.isEmpty()) {
      all.add(shape.rest);
    }
    return all.isEmpty() ? "z" : all.get(random.nextInt(all.size()));
  }

  private void piece(StringBuilder out, Shape in, int depth) {
    boolean parameters = !in.parameters.isEmpty() || !in.rest.isEmpty();
    boolean wild = wildness == Wildness.ANY;
    int kind = random.nextInt(14);
    if (kind < 2) {
      out.append(ATOMS.get(random.nextInt(ATOMS.size())));
    } else if (kind < 4) {
      out.append(OPERATORS.get(random.nextInt(wild ? OPERATORS.size() : 4)));
    } else if (kind < 7) {
      out.append(parameter(in));
    } else if (kind == 7 && in.functionLike && parameters) {
      out.append('#').append(random.nextBoolean() ? " " : "").append(parameter(in));
    } else if (kind == 8 && parameters && wild) {
      paste(out, in);
    } else if (kind == 9 && !in.rest.isEmpty() && depth < 2) {
      variable(out, in, depth);
    } else if (kind == 10 && depth < 3) {
      out.append('(');
      piece(out, in, depth + 1);
      out.append(')');
    } else if (depth < 3) {
      use(out, in, depth);
    }
    if (random.nextInt(3) > 0) {
      out.append(' ');
    }
  }

  private void paste(StringBuilder out, Shape in) {
    String left = random.nextBoolean() ? parameter(in) : random.nextBoolean() ? "M" : "x";
    String right = random.nextBoolean() ? parameter(in) : random.nextBoolean() ? "2" : "y";
    out.append(left).append(random.nextBoolean() ? "##" : " ## ").append(right);
    if (random.nextInt(4) == 0) {
      out.append(" ## ").append(parameter(in));
    }
  }

  private void variable(StringBuilder out, Shape in, int depth) {
    if (random.nextBoolean()) {
      out.append(", ## ").append(in.rest);
    } else if (in.rest.equals("__VA_ARGS__")) {
      out.append("__VA_OPT__(");
      piece(out, in, depth + 1);
      piece(out, in, depth + 1);
      out.append(')');
    }
  }

  private void use(StringBuilder out, Shape in, int depth) {
    int first = wildness == Wildness.TAME ? shapes.indexOf(in) + 1 : 0;
    if (first >= shapes.size()) {
      return;
    }
    Shape used = shapes.get(first + random.nextInt(shapes.size() - first));
    out.append(used.name);
    if (!used.functionLike
        ? wildness == Wildness.ANY && random.nextInt(6) > 0
        : wildness == Wildness.ANY && random.nextInt(8) == 0) {
      return;
    }
    if (!used.functionLike && wildness != Wildness.ANY) {
      return;
    }
    out.append(random.nextInt(6) == 0 ? " (" : "(");
    int count = used.parameters.size();
    if (!used.rest.isEmpty()) {
      count += random.nextInt(3);
    }
    for (int i = 0; i < count; i++) {
      out.append(i > 0 ? "," : "");
      StringBuilder argument = new StringBuilder();
      piece(argument, in, depth + 1);
      out.append(argument.toString().strip().matches("[,;]") ? "q" : argument);
    }
    out.append(')');
  }
}
