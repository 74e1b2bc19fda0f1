// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Variable;

/** Types, declarators and members from syntax. */
final class Declarations {
  private static final Set<CType> AUTO =
      Set.of(new CType.Alias("__auto_type"), new CType.Alias("auto"));

  private final Lowering lowering;

  Declarations(Lowering lowering) {
    this.lowering = lowering;
  }

  /** What a declarator says: a name, perhaps empty, and its type. */
  record Declared(String name, Span nameAt, int nameEnd, CType type) {}

  private Slice slice() {
    return lowering.slice();
  }

  /** The variables of a declaration, in order. */
  List<Variable> variables(SyntaxNode declaration) {
    CType base = base(declaration);
    Variable.Storage storage = storage(declaration);
    List<Variable> found = new ArrayList<>();
    for (SyntaxNode child : declaration.children()) {
      if (child.field().equals("declarator") && !child.is(SyntaxNode.ERROR)) {
        found.add(variable(child, base, storage));
      }
    }
    return List.copyOf(found);
  }

  /** The enum that a declaration defines, or that {@code node} is. */
  Optional<Enumeration> listed(SyntaxNode node) {
    SyntaxNode type = node.is("enum_specifier") ? node : node.child("type").orElse(node);
    return type.is("enum_specifier") && type.child("body").isPresent()
        ? enumeration(type)
        : Optional.empty();
  }

  private Optional<Enumeration> enumeration(SyntaxNode node) {
    return Enumerations.of(slice(), node.start(), node.end(), slice().text(node))
        .all(slice().fragments()::expression)
        .stream()
        .findFirst();
  }

  private Variable.Storage storage(SyntaxNode declaration) {
    for (SyntaxNode child : declaration.children()) {
      if (child.is("storage_class_specifier")) {
        switch (slice().text(child)) {
          case "static" -> {
            return Variable.Storage.STATIC;
          }
          case "extern" -> {
            return Variable.Storage.EXTERN;
          }
          default -> {}
        }
      }
    }
    return Variable.Storage.PLAIN;
  }

  private Variable variable(SyntaxNode node, CType base, Variable.Storage storage) {
    boolean initialised = node.is("init_declarator");
    SyntaxNode declarator = initialised ? node.child("declarator").orElse(node) : node;
    Optional<SyntaxNode> value = initialised ? node.child("value") : Optional.empty();
    Optional<Expr> initialiser = value.map(lowering.expressions()::of);
    Declared declared = declared(declarator, base);
    CType type =
        AUTO.contains(declared.type()) && initialiser.isPresent()
            ? new CType.Of(initialiser.get())
            : declared.type();
    // The clean-up was blanked, so that the declarator may seem to end before it.
    int end = value.map(SyntaxNode::start).orElseGet(() -> slice().blankEnd(node.end()));
    return new Variable(
        slice().span(node),
        declared.nameAt(),
        declared.name(),
        type,
        initialiser,
        slice().cleanup(node.start(), end),
        storage);
  }

  /** The type that the specifiers of {@code node} name, before any declarator. */
  CType base(SyntaxNode node) {
    return node.child("type").map(this::specifier).orElseGet(() -> new CType.Unknown(""));
  }

  /** What {@code node}, a declarator, declares when its specifiers say {@code base}. */
  Declared declared(SyntaxNode node, CType base) {
    return switch (node.type()) {
      case "identifier", "field_identifier", "type_identifier", "primitive_type" ->
          new Declared(slice().text(node), slice().span(node), node.end(), base);
      case "pointer_declarator", "abstract_pointer_declarator" ->
          inner(node, new CType.Pointer(base));
      case "array_declarator", "abstract_array_declarator" ->
          inner(
              node,
              new CType.Array(
                  base, node.child("size").map(n -> slice().text(n).strip()).orElse("")));
      case "function_declarator", "abstract_function_declarator" ->
          inner(node, function(node, base));
      case "parenthesized_declarator",
          "abstract_parenthesized_declarator",
          "attributed_declarator" ->
          node.children().stream()
              .filter(
                  child ->
                      child.type().endsWith("declarator") || child.type().endsWith("identifier"))
              .findFirst()
              .map(child -> declared(child, base))
              .orElseGet(() -> nameless(node, base));
      case "init_declarator" -> inner(node, base);
      // A bit-field without a name.
      case SyntaxNode.MISSING -> nameless(node, base);
      default -> nameless(node, new CType.Unknown(slice().text(node)));
    };
  }

  private Declared inner(SyntaxNode node, CType type) {
    return node.child("declarator")
        .map(child -> declared(child, type))
        .orElseGet(() -> nameless(node, type));
  }

  private Declared nameless(SyntaxNode node, CType type) {
    return new Declared("", slice().span(node.end(), node.end()), node.end(), type);
  }

  private CType.Function function(SyntaxNode node, CType returns) {
    List<CType.Parameter> parameters = new ArrayList<>();
    boolean variadic = false;
    List<SyntaxNode> list = node.child("parameters").map(SyntaxNode::children).orElse(List.of());
    for (SyntaxNode child : list) {
      if (child.is("parameter_declaration")) {
        parameters.add(parameter(child));
      }
      variadic |= child.is("variadic_parameter");
    }
    boolean none =
        parameters.size() == 1
            && parameters.get(0).name().isEmpty()
            && parameters.get(0).type().equals(new CType.Scalar("void"));
    return new CType.Function(returns, none ? List.of() : parameters, variadic);
  }

  private CType.Parameter parameter(SyntaxNode node) {
    CType base = base(node);
    Span at = slice().span(node);
    return node.child("declarator")
        .map(declarator -> declared(declarator, base))
        .map(declared -> new CType.Parameter(at, declared.name(), declared.type()))
        .orElseGet(() -> new CType.Parameter(at, "", base));
  }

  /** The type that a type name in a cast or the like writes. */
  CType described(SyntaxNode node) {
    CType base = base(node);
    return node.child("declarator")
        .map(declarator -> declared(declarator, base).type())
        .orElse(base);
  }

  private CType specifier(SyntaxNode node) {
    String text = slice().text(node);
    return switch (node.type()) {
      case "primitive_type" -> slice().mark(node).map(this::marked).orElseGet(() -> word(text));
      case "type_identifier" -> word(text);
      case "sized_type_specifier" ->
          TypeWords.read(text).orElseGet(() -> new CType.Scalar(text.strip()));
      case "struct_specifier", "union_specifier" -> tagged(node);
      case "enum_specifier" -> enumerated(node);
      default -> new CType.Unknown(text);
    };
  }

  private static CType word(String text) {
    return Words.scalar(text) ? new CType.Scalar(text) : new CType.Alias(text);
  }

  private CType marked(Mark mark) {
    String written = slice().text(mark);
    return switch (mark.kind()) {
      case ALIAS -> new CType.Alias(written);
      case TYPEOF -> slice().fragments().typeof(written, slice().place(mark.start()));
      case FIELD_MACRO -> fieldMacro(written);
      case HEAD -> new CType.Unknown(written);
      default -> new CType.Scalar("int");
    };
  }

  /** The type of the member that a macro declares, where the kernel's own macros fix it. */
  private static CType fieldMacro(String written) {
    Lexemes lexemes = new Lexemes(written);
    if (lexemes.name(0).equals("DECLARE_BITMAP") && lexemes.kind(3) == ',') {
      int close = lexemes.match(1);
      return new CType.Array(
          new CType.Scalar("unsigned long"),
          "BITS_TO_LONGS("
              + written.substring(lexemes.start(4), lexemes.start(close)).strip()
              + ")");
    }
    return new CType.Unknown(written);
  }

  private String tag(SyntaxNode node) {
    return node.child("name").map(slice()::text).orElse("");
  }

  private CType tagged(SyntaxNode node) {
    return node.child("body").isPresent()
        ? new CType.Inline(composite(node))
        : new CType.Tagged(kind(node), tag(node));
  }

  private CType enumerated(SyntaxNode node) {
    String tag = tag(node);
    if (!tag.isEmpty() || node.child("body").isEmpty()) {
      return new CType.Tagged(CType.Tag.ENUM, tag);
    }
    return enumeration(node)
        .map(enumeration -> (CType) new CType.Listed(enumeration))
        .orElse(new CType.Tagged(CType.Tag.ENUM, tag));
  }

  private static CType.Tag kind(SyntaxNode node) {
    return node.is("union_specifier") ? CType.Tag.UNION : CType.Tag.STRUCT;
  }

  /** The struct or union whose body stands in {@code node}. */
  CType.Composite composite(SyntaxNode node) {
    List<CType.Field> fields = new ArrayList<>();
    for (SyntaxNode child : node.child("body").map(SyntaxNode::children).orElse(List.of())) {
      if (child.is("field_declaration")) {
        fields(child, fields);
      } else if (child.is(SyntaxNode.ERROR)) {
        fields.add(unread(child));
      }
    }
    return new CType.Composite(slice().span(node), kind(node), tag(node), fields);
  }

  private void fields(SyntaxNode node, List<CType.Field> out) {
    CType base = base(node);
    Optional<Mark> group = slice().mark(node).filter(m -> m.kind() == Mark.Kind.MEMBER_GROUP);
    if (group.isPresent() && base instanceof CType.Inline inline) {
      out.add(group(node, group.get(), inline.composite()));
      return;
    }
    int before = out.size();
    List<SyntaxNode> children = node.children();
    for (int i = 0; i < children.size(); i++) {
      SyntaxNode child = children.get(i);
      if (!child.field().equals("declarator")) {
        continue;
      }
      Declared declared = declared(child, base);
      boolean bits = i + 1 < children.size() && children.get(i + 1).is("bitfield_clause");
      String width = bits ? width(children.get(i + 1)) : "";
      out.add(field(node, child, declared, width));
    }
    if (out.size() > before) {
      return;
    }
    Optional<SyntaxNode> bits = node.first("bitfield_clause");
    if (base instanceof CType.Inline || bits.isPresent()) {
      out.add(nameless(node, base, bits.map(this::width).orElse("")));
    } else if (node.broken()) {
      out.add(unread(node));
    }
  }

  /** The grammar does not know a bit-field without a name whose type is two words. */
  private CType.Field unread(SyntaxNode node) {
    String text = slice().text(node);
    int colon = text.indexOf(':');
    Optional<CType> type = colon > 0 ? TypeWords.read(text.substring(0, colon)) : Optional.empty();
    return type.isPresent()
        ? nameless(node, type.get(), text.substring(colon + 1).replace(";", "").strip())
        : nameless(node, new CType.Unknown(text), "");
  }

  private String width(SyntaxNode bitfield) {
    return slice().text(bitfield).substring(1).strip();
  }

  private CType.Field nameless(SyntaxNode node, CType type, String bits) {
    return new CType.Field(slice().span(node), "", type, bits, slice().guards(node.start()));
  }

  /** Members that can be named one by one and, as a struct, all at once. */
  private CType.Field group(SyntaxNode node, Mark mark, CType.Composite members) {
    Lexemes head = new Lexemes(slice().text(mark));
    boolean tagged = head.name(0).endsWith("_tagged") || head.name(0).startsWith("__");
    int name = tagged && head.isName(2) ? 4 : tagged ? 3 : 2;
    String tag = tagged ? head.name(2) : "";
    Span at = slice().span(node);
    CType whole =
        new CType.Inline(
            new CType.Composite(members.at(), CType.Tag.STRUCT, tag, members.fields()));
    CType.Composite both =
        new CType.Composite(
            at,
            CType.Tag.UNION,
            "",
            List.of(
                new CType.Field(at, "", new CType.Inline(members), "", List.of()),
                new CType.Field(at, head.name(name), whole, "", List.of())));
    return new CType.Field(at, "", new CType.Inline(both), "", slice().guards(node.start()));
  }

  private CType.Field field(SyntaxNode node, SyntaxNode child, Declared declared, String bits) {
    return new CType.Field(
        slice().span(node.start(), child.end()),
        declared.name(),
        declared.type(),
        bits,
        slice().guards(child.start()));
  }
}
