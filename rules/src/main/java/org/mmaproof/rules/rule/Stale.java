// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.kernel.KernelModel;

/** Finds names in a file that only an older generation declares. */
public final class Stale {
  private final Names names;
  private final KernelModel kernel;
  private final String file;
  private final Set<String> members;
  private final Set<String> gone;
  private final List<Use> uses = new ArrayList<>();

  private Stale(Driver driver, KernelModel kernel) {
    this.names = driver.names();
    this.kernel = kernel;
    this.file = driver.unit().path();
    Set<String> present = Mentions.present(words(kernel), driver.unit().text());
    this.members = members(kernel, present);
    this.gone = kernel.retired().stream().filter(present::contains).collect(Collectors.toSet());
  }

  /**
   * A use of such a name.
   *
   * @param inside the function or table that it stands in
   * @param kind what the name names
   */
  public record Use(Span at, String inside, String what, String kind, List<Finding.Place> related) {
    public Use {
      related = List.copyOf(related);
    }
  }

  public static List<Use> uses(Driver driver, KernelModel kernel) {
    Stale stale = new Stale(driver, kernel);
    if (stale.mentioned().isEmpty()) {
      return List.of();
    }
    try (Said said = new Said(driver.names())) {
      for (Function function : Mentions.of(stale.mentioned(), driver)) {
        stale.function(function, said);
      }
    }
    stale.tables(driver);
    return stale.uses.stream().distinct().toList();
  }

  /** The gone names, and the names of gone members, that the file says. */
  private Set<String> mentioned() {
    Set<String> mentioned = new LinkedHashSet<>(members);
    mentioned.addAll(gone);
    return mentioned;
  }

  /** The members that a struct which still exists has lost, as far as the file has their names. */
  private static Set<String> members(KernelModel kernel, Set<String> present) {
    Set<String> members = new LinkedHashSet<>();
    for (String member : kernel.retiredMembers()) {
      int dot = member.indexOf('.');
      boolean owner =
          present.contains(member.substring(0, dot))
              || present.stream().anyMatch(Tags.DESCRIPTOR::contains);
      if (owner
          && present.contains(member.substring(dot + 1))
          && kernel.composite(member.substring(0, dot)).isPresent()) {
        members.add(member.substring(dot + 1));
      }
    }
    return members;
  }

  /** All names to look for: those that are gone, and owners and members of gone members. */
  private static Set<String> words(KernelModel kernel) {
    Set<String> words = new LinkedHashSet<>(kernel.retired());
    words.addAll(Tags.DESCRIPTOR);
    for (String member : kernel.retiredMembers()) {
      int dot = member.indexOf('.');
      words.add(member.substring(0, dot));
      words.add(member.substring(dot + 1));
    }
    return words;
  }

  private boolean says(String item) {
    return mentioned().stream().anyMatch(item::contains);
  }

  private void function(Function function, Said said) {
    for (CType.Parameter parameter : function.type().parameters()) {
      type(parameter.type(), parameter.at(), function.name());
    }
    type(function.type().returns(), function.nameAt(), function.name());
    for (Function.Body body : function.bodies()) {
      Typing typing = Typing.in(names, function, body);
      for (Variable variable : Walk.variables(body.block())) {
        variable(variable, function.name());
      }
      for (Said.Word word : said.in(body)) {
        word(word, typing, function.name());
      }
    }
  }

  private void word(Said.Word word, Typing typing, String inside) {
    Expr expression = word.expression();
    if (expression instanceof Expr.Name name && !typing.isLocal(name.text())) {
      name(name.text(), word, inside);
    } else if (expression instanceof Expr.Member member && members.contains(member.name())) {
      typing.owner(member).ifPresent(tag -> member(tag, member.name(), word, inside));
    } else if (expression instanceof Expr.Cast cast) {
      type(cast.type(), word.at(), inside);
    } else if (expression instanceof Expr.TypeName type) {
      type(type.type(), word.at(), inside);
    } else if (expression instanceof Expr.Compound compound) {
      type(compound.type(), word.at(), inside);
      list(compound.type(), compound.list(), inside);
    }
  }

  private void name(String name, Said.Word word, String inside) {
    if (gone.contains(name) && !declared(name)) {
      boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
      uses.add(
          new Use(
              word.at(),
              inside,
              constant ? name : name + "()",
              constant ? "constant" : "function",
              word.related()));
    }
  }

  private boolean declared(String name) {
    return !names.macros(name, file).isEmpty()
        || !names.functions(name, file).isEmpty()
        || !names.variables(name, file).isEmpty()
        || names.signature(name, file).isPresent()
        || names.alias(name, file).isPresent();
  }

  private void member(String tag, String member, Said.Word word, String inside) {
    if (gone(tag, member)) {
      uses.add(new Use(word.at(), inside, member + " of struct " + tag, "member", word.related()));
    }
  }

  /** Whether a struct that still exists has lost {@code member}. */
  private boolean gone(String tag, String member) {
    return kernel.retiredMembers().contains(tag + "." + member)
        && kernel.composite(tag).isPresent()
        && composite(tag).filter(struct -> has(struct, member)).isEmpty();
  }

  private Optional<CType.Composite> composite(String tag) {
    return names.composite(CType.Tag.STRUCT, tag, file);
  }

  private boolean has(CType.Composite struct, String member) {
    return struct.fields().stream()
        .anyMatch(
            field ->
                field.name().equals(member)
                    || (field.type() instanceof CType.Inline inline
                        && field.name().isEmpty()
                        && has(inline.composite(), member)));
  }

  private void type(CType type, Span at, String inside) {
    CType bare = type;
    while (!(bare instanceof CType.Tagged)) {
      if (bare instanceof CType.Pointer pointer) {
        bare = pointer.to();
      } else if (bare instanceof CType.Array array) {
        bare = array.of();
      } else {
        return;
      }
    }
    String tag = ((CType.Tagged) bare).tag();
    if (gone.contains(tag) && composite(tag).isEmpty()) {
      uses.add(new Use(at, inside, "struct " + tag, "type", List.of()));
    }
  }

  private void variable(Variable variable, String inside) {
    type(variable.type(), variable.at(), inside);
    variable
        .initialiser()
        .filter(Expr.InitList.class::isInstance)
        .ifPresent(list -> list(variable.type(), (Expr.InitList) list, inside));
  }

  private void tables(Driver driver) {
    if (mentioned().isEmpty()) {
      return;
    }
    driver.unit().items().stream()
        .filter(item -> item.kind() == Item.Kind.VARIABLE && item.hasBody())
        .filter(item -> says(driver.unit().text().slice(item.start(), item.end())))
        .map(Item::name)
        .distinct()
        .flatMap(name -> names.variables(name, file).stream())
        .filter(variable -> variable.at().file().equals(file))
        .forEach(variable -> variable(variable, variable.name()));
  }

  /** The members that a list gives values to. */
  private void list(CType type, Expr.InitList list, String inside) {
    for (Expr.Element element : list.elements()) {
      if (type instanceof CType.Array array && element.value() instanceof Expr.InitList inner) {
        list(array.of(), inner, inside);
      }
      if (type instanceof CType.Tagged tagged
          && !element.designators().isEmpty()
          && element.designators().get(0) instanceof Expr.Designator.Field field) {
        Said.Word word = Said.Word.plain(element.value(), element.at());
        member(tagged.tag(), field.name(), word, inside);
        if (element.value() instanceof Expr.InitList inner) {
          fieldType(tagged.tag(), field.name()).ifPresent(of -> list(of, inner, inside));
        }
      }
    }
  }

  private Optional<CType> fieldType(String tag, String member) {
    return composite(tag).stream()
        .flatMap(struct -> struct.fields().stream())
        .filter(field -> field.name().equals(member))
        .map(CType.Field::type)
        .findFirst();
  }
}
