// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.mmaproof.model.c.Locals;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.c.Outline;
import org.mmaproof.model.c.TypeReader;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.GraphText;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.TypeText;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Variable;

/**
 * One C program that holds both versions of a slice, what they name and memory to run on. What is
 * declared comes from the types that we resolved.
 */
final class Program {
  /** These do what they do in the library. */
  private static final Set<String> LIBRARY =
      Set.of(
          "memcpy", "memset", "memmove", "memcmp", "strlen", "strcmp", "strncmp", "strchr",
          "strrchr", "strnlen", "strcpy", "strncpy", "memchr");

  private static final Set<String> KEYWORDS =
      Set.of(
          "auto",
          "break",
          "case",
          "char",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extern",
          "float",
          "for",
          "goto",
          "if",
          "inline",
          "int",
          "long",
          "register",
          "restrict",
          "return",
          "short",
          "signed",
          "sizeof",
          "static",
          "struct",
          "switch",
          "typedef",
          "union",
          "unsigned",
          "void",
          "volatile",
          "while",
          "typeof",
          "asm",
          "roundtrip_begins_here");

  private final Names names;
  private final TypeReader reader;
  private final String from;
  private final List<Graph> graphs;
  private final String original;
  private final Set<String> slice = new LinkedHashSet<>();
  private final StubTypes structs;
  private final TypeText types;
  private final GraphFacts facts;
  private final Filling filling;
  private final Map<String, Type.Signature> routines = new LinkedHashMap<>();
  private final Map<String, Type> globals = new LinkedHashMap<>();
  private final StringBuilder typedefs = new StringBuilder();
  private final StringBuilder enumerators = new StringBuilder();
  private final StringBuilder regions = new StringBuilder();

  /**
   * @param graphs the function to run last, what it calls before
   * @param original the preprocessed text of the same functions
   * @param incomplete tags of structs that the text turned out to need, with their keywords
   */
  Program(
      Names names,
      TypeReader reader,
      String from,
      List<Graph> graphs,
      String original,
      Configuration configuration,
      Set<String> incomplete) {
    this.names = names;
    this.reader = reader;
    this.from = from;
    this.graphs = graphs;
    graphs.forEach(graph -> slice.add(graph.name()));
    this.structs = new StubTypes(reader.layouts(), configuration, slice);
    this.types = new TypeText(structs);
    this.facts = GraphFacts.of(graphs);
    this.filling = new Filling(structs, facts.behindVoid(), facts.parts());
    this.original = original;
    globals.putAll(facts.globals());
    configuration.symbols().forEach((name, value) -> symbol(name, value));
    routines.putAll(facts.routines());
    routines.keySet().removeAll(slice);
    resolve(incomplete);
  }

  // ---- what the original text names

  private void resolve(Set<String> incomplete) {
    for (String tag : CWords.tags("enum", original)) {
      Type type = reader.type(new CType.Tagged(CType.Tag.ENUM, tag), from, Locals.NONE);
      boolean signed = type instanceof Type.Int integer && integer.signed();
      enumerators.append("enum " + tag + " { stub_of_" + tag + " = " + (signed ? -1 : 0) + " };\n");
    }
    CWords.tags("struct", original).forEach(tag -> structs.struct(tagged(CType.Tag.STRUCT, tag)));
    CWords.tags("union", original).forEach(tag -> structs.struct(tagged(CType.Tag.UNION, tag)));
    Set<String> defined = new HashSet<>();
    Outline.read(SourceText.latin1("original.c", original))
        .items()
        .forEach(item -> defined.add(item.name()));
    for (String name : CWords.free(original)) {
      if (!defined.contains(name)
          && !KEYWORDS.contains(name)
          && !name.startsWith("__builtin")
          && !slice.contains(name)) {
        resolveName(name);
      }
    }
    facts.complete().forEach(structs::complete);
    facts.behindVoid().forEach(structs::complete);
    globals.values().forEach(structs::complete);
    routines.values().forEach(structs::complete);
    for (String tag : incomplete) {
      CType.Tag kind = tag.startsWith("union ") ? CType.Tag.UNION : CType.Tag.STRUCT;
      structs.complete(tagged(kind, tag.substring(tag.indexOf(' ') + 1)));
    }
  }

  private Type.Struct tagged(CType.Tag kind, String tag) {
    return reader.type(new CType.Tagged(kind, tag), from, Locals.NONE) instanceof Type.Struct struct
        ? struct
        : new Type.Struct(kind, tag, new Span(from, 0, 0, 1));
  }

  private void resolveName(String name) {
    if (names.alias(name, from).isPresent()) {
      Type type = reader.type(new CType.Alias(name), from, Locals.NONE);
      typedefs.append("typedef ").append(types.declare(type, name)).append(";\n");
      return;
    }
    if (facts.locals().contains(name) || globals.containsKey(name) || routines.containsKey(name)) {
      return;
    }
    if (names.enumeration(name, from).isPresent()) {
      Expr use = new Expr.Name(new Span(from, 0, 0, 1), name);
      reader.constants().fold(use, from, Locals.NONE).ifPresent(value -> enumerator(name, value));
      return;
    }
    if (names.signature(name, from).isPresent()) {
      CType.Function signature = names.signature(name, from).get();
      if (reader.type(signature, from, Locals.NONE) instanceof Type.Signature type) {
        routines.put(name, type);
      }
      return;
    }
    List<Variable> variables = names.variables(name, from);
    if (!variables.isEmpty()) {
      globals.put(name, reader.type(variables.get(0).type(), from, Locals.NONE));
    }
  }

  /** A symbol that stands for a number. */
  private void symbol(String name, String value) {
    if (globals.remove(name) != null) {
      enumerators.append("enum { " + name + " = " + value + " };\n");
    }
  }

  private void enumerator(String name, Value.Constant value) {
    boolean unsigned = value.type() instanceof Type.Int integer && !integer.signed();
    enumerators.append("enum { " + name + " = " + value.bits() + (unsigned ? "u" : "") + " };\n");
  }

  // ---- the program

  String text(boolean asserting) {
    Graph subject = graphs.get(graphs.size() - 1);
    StringBuilder places = new StringBuilder();
    globals.forEach((name, type) -> global(name, type, places));
    StringBuilder stubs = new StringBuilder();
    StringBuilder prototypes = new StringBuilder();
    routines.forEach((name, type) -> routine(name, type, prototypes, stubs));
    String driver = driver(subject);
    // Filling can ask for functions, and those for filling: as long as there are new ones.
    String filled = "";
    int done = -1;
    StringBuilder pointed = new StringBuilder();
    StringBuilder pointedHeads = new StringBuilder();
    StringBuilder objects = new StringBuilder();
    StringBuilder heads = new StringBuilder();
    while (done != filling.routines().size()) {
      done = filling.routines().size();
      pointed.setLength(0);
      pointedHeads.setLength(0);
      objects.setLength(0);
      heads.setLength(0);
      Map<Type.Signature, Integer> known = new LinkedHashMap<>(filling.routines());
      known.forEach(
          (type, number) -> routine("called_" + number, valued(type), pointedHeads, pointed));
      filled = filling.text(heads, objects);
    }
    StringBuilder all = new StringBuilder("#include \"runtime.h\"\n");
    String declared = renamed() + printed();
    all.append(structs.text(asserting)).append(typedefs).append(enumerators);
    all.append("static RT_MEMORY char rt_front[16384];\n");
    all.append(prototypes).append(pointedHeads).append(heads).append(places).append(filled);
    all.append("static RT_MEMORY char rt_back[16384];\n")
        .append(stubs)
        .append(pointed)
        .append(declared)
        .append(driver);
    all.append("const struct rt_region rt_regions[] = {\n").append(regions).append(objects);
    all.append(
        "};\nconst unsigned int rt_region_count = sizeof rt_regions / sizeof *rt_regions;\n");
    return all.append(pairs()).toString();
  }

  /**
   * Where memory has another type than was thought, a function without value may be asked for one.
   */
  private static Type.Signature valued(Type.Signature type) {
    return type.returns() instanceof Type.Void
        ? new Type.Signature(new Type.Int(64, false), type.parameters(), type.variadic())
        : type;
  }

  private void global(String name, Type type, StringBuilder out) {
    String plain = structs.global(name);
    boolean open = type instanceof Type.Array array && array.length().isEmpty();
    Type sized =
        type instanceof Type.Array array && open
            ? new Type.Array(array.of(), OptionalLong.of(8))
            : type;
    boolean known = !(type instanceof Type.Struct) || structs.isComplete(type);
    out.append("static RT_MEMORY ")
        .append(known ? types.declare(sized, plain) : "char " + plain + "[64]");
    out.append(";\n");
    if (known) {
      out.append(
          "static RT_FAST void set_"
              + plain
              + "(void *at) { (void)at; "
              + filling.set(sized, plain)
              + "}\n");
      out.append(
          "static RT_FAST void ones_"
              + plain
              + "(void *at) { (void)at; "
              + filling.ones(sized, plain)
              + "}\n");
      regions.append("\t{ \"" + name + "\", &" + plain + ", sizeof " + plain);
      regions.append(", set_" + plain + ", ones_" + plain + " },\n");
    }
  }

  private String head(String name, Type.Signature type) {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < type.parameters().size(); i++) {
      parameters.add(types.declare(type.parameters().get(i), "a" + i));
    }
    if (type.variadic() && !parameters.isEmpty()) {
      parameters.add("...");
    }
    String inside =
        parameters.isEmpty() && !type.variadic() ? "void" : String.join(", ", parameters);
    return "static " + types.declare(type.returns(), name + "(" + inside + ")");
  }

  private void routine(String name, Type.Signature type, StringBuilder heads, StringBuilder out) {
    String head = head(name, type);
    if (LIBRARY.contains(name)) {
      heads.append(head.substring("static ".length())).append(";\n");
      return;
    }
    heads.append(head).append(";\n");
    out.append(head).append("\n{\n\trt_call(\"").append(name).append("\");\n");
    for (int i = 0; i < type.parameters().size(); i++) {
      out.append(argument(type.parameters().get(i), "a" + i));
    }
    out.append(answer(type.returns())).append("}\n");
  }

  private String argument(Type type, String name) {
    if (type instanceof Type.Pointer pointer) {
      String told = "\trt_argument((unsigned long long)" + name + ");\n";
      Type to = pointer.to();
      boolean fillable =
          structs.isComplete(to)
              || to instanceof Type.Bool
              || to instanceof Type.Pointer
              || to instanceof Type.Int integer && integer.bits() > 8;
      return fillable
          ? told
              + "\tif (rt_on_stack("
              + name
              + ")) { "
              + filling.set(to, "(*" + name + ")")
              + "}\n"
          : told;
    }
    boolean scalar =
        type instanceof Type.Int || type instanceof Type.Bool || type instanceof Type.Real;
    return scalar ? "\trt_argument(" + name + ");\n" : "";
  }

  private String answer(Type type) {
    if (type instanceof Type.Void) {
      return "";
    }
    String error =
        type instanceof Type.Pointer ? "\tif (rt_random() % 16 == 0) return (void *)-12l;\n" : "";
    return "\t"
        + types.declare(type, "answer")
        + ";\n"
        + error
        + "\t"
        + filling.set(type, "answer")
        + "\treturn answer;\n";
  }

  private String renamed() {
    Map<String, String> renamed = new LinkedHashMap<>();
    graphs.forEach(graph -> renamed.put(graph.name(), "orig_" + graph.name()));
    return CWords.renamed(original, renamed) + "\n";
  }

  private String printed() {
    StringBuilder out = new StringBuilder();
    graphs.forEach(graph -> out.append("static " + GraphText.head(graph, structs) + ";\n"));
    graphs.forEach(graph -> out.append("static " + GraphText.of(graph, structs)));
    return out.toString();
  }

  private String driver(Graph subject) {
    StringBuilder out = new StringBuilder();
    List<String> arguments = new ArrayList<>();
    List<Type> parameters = subject.type().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      StringBuilder place = new StringBuilder();
      global("rt_argument_" + i, parameters.get(i), place);
      out.append(place);
      arguments.add("rt_argument_" + i);
    }
    boolean returns = !(subject.type().returns() instanceof Type.Void);
    if (returns) {
      StringBuilder place = new StringBuilder();
      global("rt_result", subject.type().returns(), place);
      out.append(place);
    }
    String call = subject.name() + "(" + String.join(", ", arguments) + "); }\n";
    String result = returns ? "rt_result = " : "";
    out.append("void rt_run_original(void) { " + result + "orig_" + call);
    out.append("void rt_run_printed(void) { " + result + "ir_" + call);
    return out.toString();
  }

  private String pairs() {
    StringBuilder out = new StringBuilder("const struct rt_pair rt_pairs[] = {\n");
    slice.forEach(name -> out.append("\t{ orig_" + name + ", ir_" + name + " },\n"));
    return out.append(
            "};\nconst unsigned int rt_pair_count = sizeof rt_pairs / sizeof *rt_pairs;\n")
        .toString();
  }
}
