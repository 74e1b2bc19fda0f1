// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mmaproof.model.c.CText;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.FlagKind;
import org.mmaproof.rules.rule.FlagKinds;
import org.mmaproof.rules.rule.FlagRepair;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Mentions;
import org.mmaproof.rules.rule.Repairs;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Said;
import org.mmaproof.rules.rule.Typing;

/**
 * A flag of a mapping is given in another form than the one that is wanted.
 *
 * <p>Reports a {@code VM_*} mask or a shifted bit where the number of a bit is wanted, a {@code
 * VMA_*_BIT} number where a mask is wanted, and {@code MAP_*} or {@code PROT_*} constants in the
 * place of either: in arguments, and where a word of masks is tested, set or changed.
 *
 * @why All of these are integers to the compiler. {@code VM_SHARED} is 8, and taken as the number
 *     of a bit it names another flag: the test asks for something else than it says, and nothing
 *     warns without sparse.
 * @instead Pass {@code VMA_*_BIT} to the {@code vma_desc_*()} helpers, {@code VM_*} to the {@code
 *     vm_flags_*()} helpers and to {@code vma->vm_flags}.
 * @limits What is wanted is told by the types of parameters and members, and the form of a constant
 *     by the enum of the kernel's model that lists it. Plain numbers are not judged.
 * @kernel include/linux/mm_types.h vma_flag_t, include/linux/mm.h vma_desc_test()
 */
public final class FlagTypeMismatch implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("flag-type-mismatch");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    if (!mayMix(driver.unit().text())) {
      return;
    }
    Set<String> own =
        driver.unit().items().stream()
            .filter(item -> item.kind() == Item.Kind.FUNCTION)
            .map(Item::name)
            .collect(Collectors.toSet());
    try (Said said = new Said(driver.names())) {
      for (Function function : Mentions.functions(driver, FlagTypeMismatch::mixes)) {
        for (Function.Body body : function.bodies()) {
          Typing typing = Typing.in(driver.names(), function, body);
          FlagKinds kinds = new FlagKinds(driver.names(), kernel, typing, said, own);
          FlagRepair repair = new FlagRepair(new Repairs(driver), kinds, kernel);
          said.in(body).forEach(word -> check(word, kinds, repair, function, findings));
        }
      }
    }
  }

  /** The same question as {@link #mixes}, asked of a whole file by the first parts of its names. */
  private static boolean mayMix(SourceText file) {
    return file.mayName("vma_")
        || file.mayName("VMA_")
        || ((file.mayName("VM_") || file.mayName("vm_"))
            && (file.mayName("MAP_") || file.mayName("PROT_")));
  }

  /**
   * Whether the text has a form of flags that can be mixed up with others. What stands beside bits
   * and sets may come from a macro of a header; words of masks are old and many, and are looked at
   * where the text itself has bits of a request.
   */
  private static boolean mixes(String text) {
    Set<Form> forms = Form.in(text);
    return forms.contains(Form.SET)
        || forms.contains(Form.BIT)
        || (forms.contains(Form.WORD) && forms.contains(Form.REQUEST));
  }

  /** What a name can have to do with flags, by how it starts. */
  private enum Form {
    SET,
    WORD,
    BIT,
    REQUEST;

    private static Set<Form> in(String text) {
      Set<Form> forms = EnumSet.noneOf(Form.class);
      int at = 0;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (CText.startsName(c)) {
          if ("vVMP".indexOf(c) >= 0) {
            add(text, at, forms);
          }
          at = CText.nameEnd(text, at);
        } else {
          at++;
        }
      }
      return forms;
    }

    /** Adds what the name at {@code at} has to do with. */
    private static void add(String text, int at, Set<Form> forms) {
      if (text.startsWith("vm_flags", at)) {
        forms.add(WORD);
      } else if (text.startsWith("vma_desc_", at) || text.startsWith("vma_flag", at)) {
        forms.add(SET);
      } else if (text.startsWith("VMA_", at)) {
        forms.add(BIT);
      } else if (text.startsWith("MAP_", at) || text.startsWith("PROT_", at)) {
        forms.add(REQUEST);
      }
    }
  }

  private static void check(
      Said.Word word, FlagKinds kinds, FlagRepair repair, Function function, Findings findings) {
    Optional<String> message =
        word.expression() instanceof Expr.Call call ? call(word, call, kinds) : word(word, kinds);
    message.ifPresent(
        text ->
            findings.add(
                word.at(), function.name(), text, word.related(), List.of(), repair.of(word)));
  }

  /** The first argument whose form is not the one that its parameter wants. */
  private static Optional<String> call(Said.Word word, Expr.Call call, FlagKinds kinds) {
    for (int i = 0; i < call.arguments().size(); i++) {
      Optional<FlagKind> wanted = kinds.wanted(call, i);
      if (wanted.isPresent()) {
        Optional<FlagKinds.Part> wrong = wrong(word, call.arguments().get(i), wanted.get(), kinds);
        if (wrong.isPresent() && kinds.agrees(call, i, wanted.get())) {
          return Optional.of(
              ((Expr.Name) call.callee()).text()
                  + "() takes "
                  + wanted.get().text()
                  + ", and "
                  + wrong.get().written()
                  + " is "
                  + wrong.get().kind().text());
        }
      }
    }
    return Optional.empty();
  }

  /** A word of masks joined with something else. */
  private static Optional<String> word(Said.Word word, FlagKinds kinds) {
    Expr left;
    Expr right;
    if (word.expression() instanceof Expr.Binary binary
        && List.of("&", "|", "^").contains(binary.operator())) {
      left = binary.left();
      right = binary.right();
    } else if (word.expression() instanceof Expr.Assign assign) {
      left = assign.target();
      right = assign.value();
    } else {
      return Optional.empty();
    }
    if (!(left instanceof Expr.Member || left instanceof Expr.Name)
        || !kinds.namesConstant(word.with(right))
        || !masks(word, left, kinds)) {
      return Optional.empty();
    }
    return wrong(word, right, FlagKind.MASK, kinds)
        .map(
            part -> "a word of masks meets " + part.written() + ", which is " + part.kind().text());
  }

  private static boolean masks(Said.Word word, Expr expression, FlagKinds kinds) {
    List<FlagKinds.Part> parts = kinds.parts(word.with(expression));
    return parts.size() == 1 && parts.get(0).kind() == FlagKind.MASK;
  }

  private static Optional<FlagKinds.Part> wrong(
      Said.Word word, Expr value, FlagKind wanted, FlagKinds kinds) {
    return kinds.parts(word.with(value)).stream().filter(part -> part.kind() != wanted).findFirst();
  }
}
