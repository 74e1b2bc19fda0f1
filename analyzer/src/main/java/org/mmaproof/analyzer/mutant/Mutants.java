// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.proof.Conversion;
import org.mmaproof.model.proof.Limits;
import org.mmaproof.model.proof.Mutation;
import org.mmaproof.model.proof.Place;
import org.mmaproof.model.proof.Prover;
import org.mmaproof.model.proof.Side;
import org.mmaproof.model.proof.Verdict;

/**
 * Proves a conversion, and then wrong variants of the new hook and of what it reaches in its own
 * file: each must be found to be different.
 *
 * @param prover judges the hook and its variants
 * @param reach the functions of its own file that a hook reaches, itself among them
 * @param reader reads a changed function again
 */
public record Mutants(Prover prover, Reach reach, Reader reader) implements Prover {
  /** Of more variants of one hook than this, evenly chosen ones are tried. */
  private static final int MUTANTS_MAX = 60;

  /** Finds the functions of its own file that a hook reaches. */
  @FunctionalInterface
  public interface Reach {
    List<Function> of(Side side);
  }

  /** Reads functions of a text. */
  @FunctionalInterface
  public interface Reader {
    /** The function that begins where {@code function} does in the changed text of its file. */
    Optional<Function> read(Function function, String text);
  }

  @Override
  public Verdict prove(Conversion pair, Limits limits) {
    Verdict verdict = prover.prove(pair, limits);
    Verdict.Kind kind = verdict.conclusion().kind();
    boolean proved = kind == Verdict.Kind.EQUIVALENT || kind == Verdict.Kind.REFINES;
    return proved && pair.before().isPresent()
        ? new Verdict(
            verdict.subject(),
            verdict.conclusion(),
            verdict.obligations(),
            verdict.grounds(),
            verdict.effort(),
            Optional.of(mutation(pair, limits)))
        : verdict;
  }

  private Mutation mutation(Conversion pair, Limits limits) {
    List<Mutant> mutants = some(of(pair.after()));
    List<Mutation.Survivor> survivors = new ArrayList<>();
    for (Mutant mutant : mutants) {
      Verdict.Kind kind = prover.prove(with(pair, mutant), limits).conclusion().kind();
      if (kind != Verdict.Kind.DIFFERENT) {
        survivors.add(new Mutation.Survivor(mutant.place(), mutant.what(), kind));
      }
    }
    return new Mutation(mutants.size(), mutants.size() - survivors.size(), survivors);
  }

  private static List<Mutant> some(List<Mutant> all) {
    if (all.size() <= MUTANTS_MAX) {
      return all;
    }
    List<Mutant> some = new ArrayList<>();
    for (int i = 0; i < MUTANTS_MAX; i++) {
      some.add(all.get(i * all.size() / MUTANTS_MAX));
    }
    return some;
  }

  /** The variants of what {@code side} reaches, in order of place. */
  List<Mutant> of(Side side) {
    List<Mutant> mutants = new ArrayList<>();
    for (Function function : reach.of(side)) {
      Optional<Unit> unit = side.names().unit(function.at().file());
      if (unit.isEmpty()) {
        continue;
      }
      for (Edit edit : Edits.of(function, unit.get().text())) {
        Place place = new Place(edit.at().file(), edit.at().line());
        reader
            .read(function, edit.in(unit.get().text().text()))
            .filter(
                changed -> changed.bodies().stream().allMatch(body -> body.problems().isEmpty()))
            .ifPresent(changed -> mutants.add(new Mutant(function, changed, place, edit.what())));
      }
    }
    return mutants;
  }

  private static Conversion with(Conversion pair, Mutant mutant) {
    Side after = pair.after();
    MutantNames names = new MutantNames(after.names(), mutant);
    return new Conversion(
        pair.file(),
        pair.before(),
        new Side(
            after.hook(),
            after.bodies().stream().map(names::changed).toList(),
            after.tables(),
            after.variables(),
            after.through(),
            names,
            after.configurations(),
            after.generation(),
            after.core()));
  }

  @Override
  public void close() {
    prover.close();
  }
}
