// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mmaproof.model.c.Layouts;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.TypeText;
import org.mmaproof.model.flow.Wording;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Presence;

/** The structs of a program by their names, and which of them are told in full. */
final class StubTypes implements Wording {
  private final Layouts layouts;
  private final Configuration configuration;
  private final Set<String> slice;
  private final Map<String, Type.Struct> tagged = new HashMap<>();
  private final Map<Type.Struct, String> names = new LinkedHashMap<>();
  private final Set<Type.Struct> complete = new LinkedHashSet<>();
  private final Set<Type.Struct> asked = new LinkedHashSet<>();

  StubTypes(Layouts layouts, Configuration configuration, Set<String> slice) {
    this.layouts = layouts;
    this.configuration = configuration;
    this.slice = slice;
  }

  @Override
  public boolean exact() {
    return true;
  }

  @Override
  public boolean places() {
    return false;
  }

  @Override
  public String routine(String name) {
    return slice.contains(name) ? "ir_" + name : name;
  }

  @Override
  public String global(String name) {
    return name.replace(".", "__");
  }

  @Override
  public Optional<Boolean> configured(Presence when) {
    return Optional.of(configuration.under(when));
  }

  @Override
  public String struct(Type.Struct struct) {
    Type.Struct one = one(struct);
    String known = names.get(one);
    if (known == null) {
      String keyword = one.kind() == CType.Tag.UNION ? "union " : "struct ";
      known = keyword + (isNameless(one) ? "nameless_" + names.size() : one.tag());
      names.put(one, known);
    }
    return known;
  }

  /** Structs without a tag are known by what no tag can be. */
  private static boolean isNameless(Type.Struct struct) {
    return struct.tag().isEmpty() || !Character.isJavaIdentifierStart(struct.tag().charAt(0));
  }

  /**
   * Of several structs with one tag, as files without its definition name them, the defined one.
   */
  Type.Struct one(Type.Struct struct) {
    if (isNameless(struct)) {
      return struct;
    }
    String key = struct.kind() + " " + struct.tag();
    Type.Struct known = tagged.get(key);
    if (known == null || layouts.members(known).isEmpty() && !layouts.members(struct).isEmpty()) {
      String name = known == null ? null : names.remove(known);
      if (name != null) {
        names.put(struct, name);
      }
      tagged.put(key, struct);
      return struct;
    }
    return known;
  }

  boolean isComplete(Type type) {
    return type instanceof Type.Struct struct && complete.contains(one(struct));
  }

  Set<Type.Struct> completed() {
    return complete;
  }

  /** The members; those that have no name in C have none here. */
  List<Layouts.Member> members(Type.Struct struct) {
    return layouts.members(one(struct)).stream()
        .map(
            member ->
                member.name().startsWith("@")
                    ? new Layouts.Member("", member.type(), member.offset(), member.bits())
                    : member)
        .toList();
  }

  /** Tells the struct that lies in {@code type} by value in full, those inside it first. */
  void complete(Type type) {
    if (type instanceof Type.Array array) {
      complete(array.of());
    } else if (type instanceof Type.Signature signature) {
      complete(signature.returns());
      signature.parameters().forEach(this::complete);
    } else if (type instanceof Type.Struct struct && asked.add(one(struct))) {
      List<Layouts.Member> members = members(struct);
      if (!members.isEmpty() || layouts.sizeOf(one(struct)).isPresent()) {
        members.forEach(member -> complete(byValue(member.type())));
        complete.add(one(struct));
      }
    }
  }

  private static Type byValue(Type type) {
    return type instanceof Type.Array || type instanceof Type.Struct ? type : new Type.Void();
  }

  /** Declarations of all structs named so far and definitions of the complete ones. */
  String text(boolean asserting) {
    StringBuilder definitions = new StringBuilder();
    complete.forEach(struct -> define(struct, asserting, definitions));
    StringBuilder out = new StringBuilder("typedef long __unknown_type;\n");
    names.values().forEach(name -> out.append(name).append(";\n"));
    return out.append(definitions).toString();
  }

  private void define(Type.Struct struct, boolean asserting, StringBuilder out) {
    out.append(struct(struct)).append(" {\n");
    int padding = 0;
    for (Layouts.Member member : members(struct)) {
      out.append("\t").append(member(member, padding++)).append(";\n");
    }
    OptionalLong align = layouts.alignOf(struct);
    boolean packed = align.isPresent() && align.getAsLong() == 1;
    out.append(packed ? "} __attribute__((packed));\n" : "};\n");
    OptionalLong size = layouts.sizeOf(struct);
    if (asserting && size.isPresent()) {
      String name = struct(struct);
      out.append(
          "_Static_assert(sizeof(" + name + ") == " + size.getAsLong() + ", \"layout of " + name);
      out.append("\");\n");
    }
  }

  private String member(Layouts.Member member, int number) {
    Type type = member.type();
    TypeText types = new TypeText(this);
    if (member.bits().isPresent()) {
      return types.declare(type, member.name()) + " : " + member.bits().getAsInt();
    }
    String name =
        member.name().isEmpty() && !(type instanceof Type.Struct)
            ? "unnamed_" + number
            : member.name();
    if (type instanceof Type.Array array && array.length().isEmpty()) {
      return types.declare(new Type.Array(sized(array.of()), OptionalLong.of(0)), name);
    }
    return types.declare(sized(type), name);
  }

  /** What is not known takes a place all the same. */
  private Type sized(Type type) {
    if (type instanceof Type.Array array) {
      return new Type.Array(sized(array.of()), array.length());
    }
    if (type instanceof Type.Signature) {
      return new Type.Pointer(type);
    }
    return type instanceof Type.Struct && !isComplete(type) ? new Type.Unknown("") : type;
  }

  /** The names of structs met so far. */
  List<String> declared() {
    return new ArrayList<>(names.values());
  }
}
