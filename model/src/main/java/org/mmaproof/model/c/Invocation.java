// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of one use of a function-like macro.
 *
 * @param arguments one list of tokens for each parameter
 * @param omitted whether not even the comma before the variable arguments is there
 */
record Invocation(List<List<PpToken>> arguments, boolean omitted) {
  Invocation {
    arguments = List.copyOf(arguments);
  }

  /** No arguments. */
  static final Invocation NONE = new Invocation(List.of(), false);

  /**
   * The arguments between the parentheses of a use; empty where their number does not fit.
   *
   * @param inside the tokens between the parentheses
   */
  static Optional<Invocation> of(Definition definition, List<PpToken> inside) {
    int parameters = definition.parameters().size();
    List<List<PpToken>> arguments = new ArrayList<>();
    List<PpToken> current = new ArrayList<>();
    int depth = 0;
    for (PpToken token : inside) {
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      boolean rest = definition.variadic() && arguments.size() + 1 == parameters;
      if (depth == 0 && token.is(",") && !rest) {
        arguments.add(trimmed(current));
        current = new ArrayList<>();
      } else {
        current.add(token);
      }
    }
    arguments.add(trimmed(current));
    boolean blank = arguments.size() == 1 && arguments.get(0).isEmpty();
    boolean omitted =
        definition.variadic() && (arguments.size() < parameters || (blank && parameters == 1));
    if (definition.variadic() && arguments.size() + 1 == parameters) {
      arguments.add(List.of());
    } else if (blank && parameters == 0) {
      arguments.clear();
    }
    return arguments.size() == parameters
        ? Optional.of(new Invocation(arguments, omitted))
        : Optional.empty();
  }

  private static List<PpToken> trimmed(List<PpToken> tokens) {
    int first = 0;
    int end = tokens.size();
    while (first < end && tokens.get(first).padding()) {
      first++;
    }
    while (end > first && tokens.get(end - 1).padding()) {
      end--;
    }
    return List.copyOf(tokens.subList(first, end));
  }
}
