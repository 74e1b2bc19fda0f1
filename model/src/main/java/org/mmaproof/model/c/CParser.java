// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParseState;
import org.treesitter.TSParser;
import org.treesitter.TSParserProgress;
import org.treesitter.TSSymbolType;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterC;

/**
 * Reads single items of a file. One instance a thread; close it.
 *
 * <p>No input makes it throw: what could not be read is an {@code Opaque} value, and a problem of
 * the function body it stands in. The parser behind it is tree-sitter, seen by this class alone.
 */
public final class CParser implements AutoCloseable {
  /** Longer slices are not parsed, bytes. */
  static final int LONGEST = 1 << 20;

  /** Text with more brackets inside each other is not parsed. */
  private static final int DEEPEST = 200;

  /** Hundreds of parser operations; some 10 kB of C. */
  private static final int STEPS_BEHIND_ERROR = 400;

  private static final int CHUNK = 1 << 14;

  private static final Set<String> LEAVES =
      Set.of(
          "string_literal",
          "char_literal",
          "number_literal",
          "identifier",
          "type_identifier",
          "field_identifier",
          "statement_identifier",
          "primitive_type",
          "null",
          "true",
          "false",
          "sized_type_specifier",
          "concatenated_string",
          "storage_class_specifier",
          "type_qualifier",
          "variadic_parameter");

  /** Anonymous nodes that say something that the node around them does not. */
  private static final Pattern OPERATOR = Pattern.compile("[-+*/%&|^!~=<>.]+");

  private final TSParser parser = new TSParser();
  private final java.util.function.Function<String, Configurations> configurations;
  private final String[] names;
  private final boolean[] named;
  private final boolean[] operators;
  private final boolean[] leaves;
  private final String[] fields;
  private final int operator;

  /** A parser that knows nothing of options. */
  public CParser() {
    this(path -> Configurations.ANY);
  }

  /**
   * A parser that reads only what is part of some configuration.
   *
   * @param configurations those that the file at a path is built for
   */
  public CParser(java.util.function.Function<String, Configurations> configurations) {
    this.configurations = configurations;
    TSLanguage language = new TreeSitterC();
    parser.setLanguage(language);
    names = new String[language.symbolCount()];
    named = new boolean[names.length];
    operators = new boolean[names.length];
    leaves = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = language.symbolName(i);
      named[i] = language.symbolType(i) == TSSymbolType.TSSymbolTypeRegular;
      operators[i] = !named[i] && OPERATOR.matcher(names[i]).matches();
      leaves[i] = named[i] && LEAVES.contains(names[i]);
    }
    fields = new String[language.fieldCount() + 1];
    fields[0] = "";
    for (int i = 1; i < fields.length; i++) {
      fields[i] = language.fieldNameForId(i);
    }
    operator = language.fieldIdForName("operator");
  }

  private ItemReader reader(Unit unit) {
    return new ItemReader(this::parse, configurations.apply(unit.path()));
  }

  /** The function that {@code item} of {@code unit} defines. */
  public Function function(Unit unit, Item item) {
    return reader(unit).function(unit.text(), item);
  }

  /**
   * The type of the function that {@code item} defines, its body unread; empty where {@link
   * #function} must tell it.
   */
  public Optional<CType.Function> signature(Unit unit, Item item) {
    return reader(unit).signature(unit.text(), item);
  }

  /** The variables that {@code item} declares, in order; none if it could not be read. */
  public List<Variable> variables(Unit unit, Item item) {
    return reader(unit).variables(unit.text(), item);
  }

  /** The struct or union that {@code item} defines, every conditional member with its guards. */
  public Optional<CType.Composite> composite(Unit unit, Item item) {
    return reader(unit).composite(unit.text(), item);
  }

  /** The type that the typedef {@code item} gives its name to. */
  public Optional<CType> alias(Unit unit, Item item) {
    return reader(unit).alias(unit.text(), item);
  }

  /**
   * The enums in {@code item}, whatever it is.
   *
   * @param macros the definitions of a macro by its name
   */
  public List<Enumeration> enumerations(
      Unit unit, Item item, java.util.function.Function<String, List<Macro>> macros) {
    return Enumerations.of(unit, item, macros)
        .all((written, at) -> expression(unit.text(), written, at));
  }

  /** The type of the function that {@code item} declares. */
  public Optional<CType.Function> prototype(Unit unit, Item item) {
    return reader(unit).prototype(unit.text(), item);
  }

  /** Bytes {@code start} to {@code end} of {@code text} as an expression or a type. */
  public Expr expression(SourceText text, int start, int end) {
    return expression(text, text.slice(start, end), start);
  }

  /** {@code written}, which stands at byte {@code at} of {@code text}, as an expression or type. */
  public Expr expression(SourceText text, String written, int at) {
    return new Fragments(this::parse, text, 0).expression(written, at);
  }

  /** {@code written} as an expression or a type, its spans in a file without a name. */
  public Expr expression(String written) {
    return expression(SourceText.of("", written), 0, SourceText.of("", written).length());
  }

  /** {@code written}, which stands at byte {@code at} of {@code text}, as statements. */
  public List<Stmt> statements(SourceText text, String written, int at) {
    return new Fragments(this::parse, text, 0).statements(written, at);
  }

  @Override
  public void close() {
    parser.close();
  }

  /** Parses one item; nodes more than {@code levels} deep stay unread. */
  SyntaxNode parse(String text, int levels) {
    if (text.length() > LONGEST || new Lexemes(text).deepest() > DEEPEST) {
      return SyntaxNode.unread("", 0, text.length());
    }
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    Patience patience = new Patience(STEPS_BEHIND_ERROR + bytes.length / 4);
    TSTree tree =
        parser.parseWithOptions(
            new byte[CHUNK],
            null,
            (chunk, at, place) -> read(bytes, chunk, at),
            TSInputEncoding.TSInputEncodingUTF8,
            patience);
    if (tree == null) {
      parser.reset();
      return SyntaxNode.unread("", 0, text.length());
    }
    try (tree;
        TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
      TSNode root = cursor.currentNode();
      return copy(cursor, root, root.getSymbol(), root.hasError(), levels);
    }
  }

  private static int read(byte[] bytes, byte[] chunk, int at) {
    int length = Math.max(0, Math.min(chunk.length, bytes.length - at));
    System.arraycopy(bytes, at, chunk, 0, length);
    return length;
  }

  /**
   * Stops the parser some way behind an error, or when it has done many times what C needs:
   * recovery can take time that grows with the square of the text. Steps are counted, not time, so
   * that answers do not depend on the machine.
   */
  private static final class Patience implements TSParserProgress {
    private final int most;
    private int steps;
    private int behindError;

    Patience(int most) {
      this.most = most;
    }

    @Override
    public boolean progress(TSParseState state) {
      behindError += state.hasError() ? 1 : 0;
      return ++steps > most || behindError > STEPS_BEHIND_ERROR;
    }
  }

  /** Copies what the cursor is at; native calls are dear, so each fact is asked for once. */
  private SyntaxNode copy(
      TSTreeCursor cursor, TSNode node, int symbol, boolean errors, int levels) {
    // The symbol of an error lies beyond the grammar's own.
    String type = symbol < names.length ? names[symbol] : SyntaxNode.ERROR;
    String field = fields[cursor.currentFieldId()];
    int start = node.getStartByte();
    int end = node.getEndByte();
    if (levels == 0) {
      return SyntaxNode.unread(field, start, end);
    }
    if (errors && start == end && node.isMissing()) {
      return new SyntaxNode(SyntaxNode.MISSING, field, start, end, List.of(), true);
    }
    boolean broken = type.equals(SyntaxNode.ERROR);
    boolean leaf = symbol < names.length && leaves[symbol];
    if (leaf || !cursor.gotoFirstChild()) {
      boolean inside = leaf && errors && node.hasError();
      return new SyntaxNode(type, field, start, end, List.of(), broken || inside);
    }
    List<SyntaxNode> children = new ArrayList<>();
    do {
      TSNode child = cursor.currentNode();
      int childSymbol = child.getSymbol();
      boolean wanted =
          childSymbol >= names.length
              || named[childSymbol]
              || (operators[childSymbol] && cursor.currentFieldId() == operator)
              || (errors && child.isMissing());
      if (wanted) {
        SyntaxNode copied = copy(cursor, child, childSymbol, errors, levels - 1);
        children.add(copied);
        broken |= copied.broken();
      }
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
    return new SyntaxNode(type, field, start, end, List.copyOf(children), broken);
  }
}
