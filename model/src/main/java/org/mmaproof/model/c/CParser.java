// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
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

  private final TSParser parser = new TSParser();
  private final String[] names;
  private final boolean[] named;
  private final String[] fields;
  private final int operator;

  public CParser() {
    TSLanguage language = new TreeSitterC();
    parser.setLanguage(language);
    names = new String[language.symbolCount()];
    named = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = language.symbolName(i);
      named[i] = language.symbolType(i) == TSSymbolType.TSSymbolTypeRegular;
    }
    fields = new String[language.fieldCount() + 1];
    fields[0] = "";
    for (int i = 1; i < fields.length; i++) {
      fields[i] = language.fieldNameForId(i);
    }
    operator = language.fieldIdForName("operator");
  }

  /** The function that {@code item} of {@code unit} defines. */
  public Function function(Unit unit, Item item) {
    return new ItemReader(this::parse).function(unit.text(), item);
  }

  /** The variables that {@code item} declares, in order; none if it could not be read. */
  public List<Variable> variables(Unit unit, Item item) {
    return new ItemReader(this::parse).variables(unit.text(), item);
  }

  /** The struct or union that {@code item} defines, every conditional member with its guards. */
  public Optional<CType.Composite> composite(Unit unit, Item item) {
    return new ItemReader(this::parse).composite(unit.text(), item);
  }

  /** The type that the typedef {@code item} gives its name to. */
  public Optional<CType> alias(Unit unit, Item item) {
    return new ItemReader(this::parse).alias(unit.text(), item);
  }

  /** The type of the function that {@code item} declares. */
  public Optional<CType.Function> prototype(Unit unit, Item item) {
    return new ItemReader(this::parse).prototype(unit.text(), item);
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

  private SyntaxNode parse(String text, int levels) {
    if (text.length() > LONGEST) {
      return SyntaxNode.unread("", 0, text.length());
    }
    try (TSTree tree = parser.parseString(null, text);
        TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
      TSNode root = cursor.currentNode();
      return copy(cursor, root, root.hasError(), levels);
    }
  }

  /** Copies what the cursor is at; native calls are dear, so each fact is asked for once. */
  private SyntaxNode copy(TSTreeCursor cursor, TSNode node, boolean errors, int levels) {
    String type = name(node);
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
    if (LEAVES.contains(type)) {
      return new SyntaxNode(
          type, field, start, end, List.of(), broken || (errors && node.hasError()));
    }
    if (!cursor.gotoFirstChild()) {
      return new SyntaxNode(type, field, start, end, List.of(), broken);
    }
    List<SyntaxNode> children = new ArrayList<>();
    do {
      TSNode child = cursor.currentNode();
      int symbol = child.getSymbol();
      boolean wanted =
          symbol >= names.length
              || named[symbol]
              || cursor.currentFieldId() == operator
              || (errors && child.isMissing());
      if (wanted) {
        SyntaxNode copied = copy(cursor, child, errors, levels - 1);
        children.add(copied);
        broken |= copied.broken();
      }
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
    return new SyntaxNode(type, field, start, end, List.copyOf(children), broken);
  }

  /** Name of the node in the grammar; the symbol of an error lies beyond the grammar's own. */
  private String name(TSNode node) {
    int symbol = node.getSymbol();
    return symbol < names.length ? names[symbol] : SyntaxNode.ERROR;
  }
}
