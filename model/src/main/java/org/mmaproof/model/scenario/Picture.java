// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mmaproof.model.exec.Cell;
import org.mmaproof.model.exec.Datum;

/** What is there behind a step. */
final class Picture {
  private Picture() {}

  static Answer.Step of(String line, Stage stage, Telling telling, long result) {
    List<Answer.Vma> vmas = vmas(stage);
    return new Answer.Step(
        line,
        telling.take(),
        vmas,
        entered(stage),
        counters(stage, vmas.size()),
        files(stage, telling),
        ops(stage, telling),
        stage.references(),
        result);
  }

  private static List<Answer.Vma> vmas(Stage stage) {
    List<Answer.Vma> vmas = new ArrayList<>();
    Datum next = Stage.at(stage.mm(), "mmap").value();
    while (next instanceof Datum.Pointer pointer) {
      Cell vma = pointer.to();
      vmas.add(
          new Answer.Vma(
              page(vma, "vm_start"),
              page(vma, "vm_end"),
              flags(vma),
              Stage.number(Stage.at(vma, "vm_pgoff")),
              Stage.number(Stage.at(vma, "anon_pgoff")),
              stage.fileId(Stage.at(vma, "vm_file").value()),
              stage.opsId(Stage.at(vma, "vm_ops").value()),
              Stage.number(Stage.at(vma, "vm_private_data")),
              Stage.at(vma, "anon_vma").value() instanceof Datum.Pointer));
      next = Stage.at(vma, "vm_next").value();
    }
    return vmas;
  }

  private static List<Answer.Entered> entered(Stage stage) {
    List<Answer.Entered> entered = new ArrayList<>();
    Datum next = Stage.at(stage.mm(), "page_table").value();
    while (next instanceof Datum.Pointer pointer) {
      Cell range = pointer.to();
      entered.add(
          new Answer.Entered(
              page(range, "start"),
              page(range, "end"),
              Stage.number(Stage.at(range, "kind")) == 0,
              Stage.number(Stage.at(range, "pfn"))));
      next = Stage.at(range, "next").value();
    }
    return entered;
  }

  private static long page(Cell vma, String member) {
    return Stage.number(Stage.at(vma, member)) >> 12;
  }

  /** The flags are a member of their own, or of a union that names them twice. */
  private static long flags(Cell vma) {
    Map<Object, Cell> parts = vma.parts();
    if (parts.containsKey("vm_flags")) {
      return Stage.number(parts.get("vm_flags"));
    }
    return parts.entrySet().stream()
        .filter(part -> part.getKey().toString().startsWith("@"))
        .map(part -> part.getValue().parts().get("="))
        .filter(java.util.Objects::nonNull)
        .mapToLong(Stage::number)
        .findFirst()
        .orElse(0);
  }

  private static List<Long> counters(Stage stage, long live) {
    Cell mm = stage.mm();
    List<Long> counters = new ArrayList<>();
    for (String name :
        List.of("map_count", "total_vm", "data_vm", "exec_vm", "stack_vm", "locked_vm")) {
      counters.add(Stage.number(Stage.at(mm, name)));
    }
    counters.add(stage.committed());
    counters.add(live);
    return counters;
  }

  private static List<List<Long>> files(Stage stage, Telling telling) {
    List<List<Long>> files = new ArrayList<>();
    for (int id : stage.declaredFiles()) {
      files.add(file(id, stage.fileCell(id), telling.hookCalls(id)));
    }
    stage.shmemFiles().forEach((id, cell) -> files.add(file(id, cell, 0)));
    return files;
  }

  private static List<Long> file(long id, Cell file, long calls) {
    Cell mapping = ((Datum.Pointer) Stage.at(file, "f_mapping").value()).to();
    return List.of(
        id,
        Stage.number(Stage.at(file, "f_count", "counter")),
        Stage.number(Stage.at(mapping, "i_mmap_writable", "counter")),
        Stage.number(Stage.at(mapping, "i_mmap")),
        calls);
  }

  private static List<List<Long>> ops(Stage stage, Telling telling) {
    List<List<Long>> ops = new ArrayList<>();
    for (int id : stage.declaredOps()) {
      long[] called = telling.callbacks(id);
      ops.add(List.of((long) id, called[0], called[1], called[2], called[3]));
    }
    return ops;
  }
}
