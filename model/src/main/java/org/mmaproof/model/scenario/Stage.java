// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mmaproof.model.exec.Cell;
import org.mmaproof.model.exec.Datum;
import org.mmaproof.model.exec.Machine;
import org.mmaproof.model.flow.Type;

/** The process, its files and their ops, in the memory of one run. */
final class Stage {
  private static final Type VOID = new Type.Void();
  private static final int FILES = 12;
  private static final int FIRST_SHMEM = 100;
  private static final long CHARACTER_DEVICE = 0x2000;
  private static final long READ_WRITE_CAN_READ = 0x20003;
  private static final List<String> ACTS = List.of("", "remap", "ioremap", "simple", "kpages");
  private static final List<String> RANGES = List.of("full", "head", "tail", "out");
  private static final List<String> MODES = List.of("vfs", "swap", "expl");

  private final Machine machine;
  private final Cell mm;
  private final Cell[] files = new Cell[FILES];
  private final Map<Integer, Cell> ops = new TreeMap<>();
  private final TreeSet<Integer> declared = new TreeSet<>();
  private final TreeMap<Integer, Cell> shmem = new TreeMap<>();
  private final IdentityHashMap<Cell, Integer> ids = new IdentityHashMap<>();

  Stage(Machine machine) {
    this.machine = machine;
    this.mm = object("mm");
    for (int i = 0; i < FILES; i++) {
      files[i] = file(i);
    }
    set(global("sysctl_max_map_count"), 65530);
  }

  Cell mm() {
    return mm;
  }

  /** Files are devices that know where their memory lies, unless their lines say otherwise. */
  void withoutMmu() {
    Cell task = object("task");
    point(at(task, "mm"), mm);
    point(global("current"), task);
    for (Cell file : files) {
      Cell inode = object("inode");
      set(at(inode, "i_mode"), CHARACTER_DEVICE);
      point(at(file, "f_inode"), inode);
      set(at(file, "f_mode"), READ_WRITE_CAN_READ);
      at(follow(at(file, "f_op")), "get_unmapped_area").set(new Datum.Routine("scenario_area", ""));
    }
  }

  /** Without an MMU: where memory lies that is asked for now. */
  void address(long bytes) {
    set(global("scenario_address"), bytes);
  }

  /** Something to write an answer into that nobody reads. */
  Datum scratch() {
    return new Datum.Pointer(object("scratch"));
  }

  private Cell object(String what) {
    Cell cell = machine.allocate(what, VOID).whole();
    cell.clear();
    return cell;
  }

  private Cell global(String name) {
    return machine.global(name, "", VOID);
  }

  static Cell at(Cell cell, String... path) {
    Cell inner = cell;
    for (String name : path) {
      inner = inner.member(name, VOID);
    }
    return inner;
  }

  static void set(Cell cell, long number) {
    cell.set(new Datum.Number(number));
  }

  static long number(Cell cell) {
    return cell.value() instanceof Datum.Number number ? number.bits() : 0;
  }

  private static void point(Cell cell, Cell to) {
    cell.set(new Datum.Pointer(to));
  }

  private Cell file(int id) {
    Cell file = object("file " + id);
    Cell mapping = object("mapping of file " + id);
    Cell hook = object("hook of file " + id);
    set(at(file, "f_count", "counter"), 1);
    point(at(file, "f_mapping"), mapping);
    point(at(file, "f_op"), object("f_op of file " + id));
    point(at(file, "private_data"), hook);
    point(global("scenario_hooks").element(id, VOID), hook);
    ids.put(file, id);
    return file;
  }

  private static Cell follow(Cell pointer) {
    return ((Datum.Pointer) pointer.value()).to();
  }

  // ---- configuration

  void mm(Words line) {
    long flags =
        (line.pair("mdwe").orElse(0) != 0 ? 1 : 0) | (line.pair("ksm").orElse(0) != 0 ? 2 : 0);
    set(at(mm, "flags"), flags);
    set(at(mm, "as_limit"), line.pair("aslimit").orElse(0));
    set(global("sysctl_max_map_count"), line.pair("maxmap").orElse(65530));
  }

  void ops(Words line) {
    int id = (int) line.number(0);
    Cell all = ops.computeIfAbsent(id, key -> object("ops " + key));
    Cell table = at(all, "ops");
    ids.put(table, id);
    for (String name : List.of("open", "close", "mapped", "may_split", "mprotect")) {
      String key = name.equals("may_split") ? "split" : name.equals("mprotect") ? "mprot" : name;
      if (line.pair(key).isPresent()) {
        at(table, name).set(new Datum.Routine("scenario_" + name, ""));
      }
    }
    put(line.pair("maperr"), at(all, "mapped_err"));
    put(line.pair("split"), at(all, "split_err"));
    put(line.pair("mprot"), at(all, "mprotect_err"));
    put(line.pair("drv"), at(all, "counts"));
    line.pair("newpriv").ifPresent(p -> set(at(all, "sets_private"), 1));
    put(line.pair("newpriv"), at(all, "private"));
  }

  private static void put(OptionalLong number, Cell into) {
    number.ifPresent(bits -> set(into, bits));
  }

  void file(Words line) {
    int id = (int) line.number(0);
    declared.add(id);
    Cell file = files[id];
    Cell hook = follow(at(file, "private_data"));
    line.word("kind").ifPresent(kind -> kind(id, follow(at(file, "f_op")), kind));
    for (String key : List.of("err", "late", "hide")) {
      put(line.pair(key), at(hook, key));
    }
    put(line.pair("pgd"), at(hook, "pgoff"));
    put(line.pair("drv"), at(hook, "counts"));
    put(line.pair("apfn"), at(hook, "pfn"));
    put(line.pair("asize"), at(hook, "size"));
    put(line.pair("acterr"), at(hook, "act_err"));
    put(line.pair("ovr"), at(hook, "override"));
    put(line.pair("area"), at(hook, "area_err"));
    if (line.word("caps").isPresent()) {
      hex(line.word("caps"), at(hook, "capabilities"));
      at(follow(at(file, "f_op")), "mmap_capabilities")
          .set(new Datum.Routine("scenario_capabilities", ""));
    }
    hex(line.word("fset"), at(hook, "set"));
    hex(line.word("fclr"), at(hook, "clear"));
    line.pair("ops").ifPresent(k -> opsOf(hook, (int) k));
    line.pair("priv").ifPresent(p -> set(at(hook, "sets_private"), 1));
    put(line.pair("priv"), at(hook, "private"));
    line.pair("sf").ifPresent(other -> point(at(hook, "replacement"), files[(int) other]));
    line.pair("stack").ifPresent(other -> point(at(hook, "lower"), files[(int) other]));
    choice(line.word("smode"), MODES, at(hook, "mode"));
    choice(line.word("act"), ACTS, at(hook, "act"));
    choice(line.word("arange"), RANGES, at(hook, "range"));
    if (line.pair("sealed").orElse(0) != 0) {
      set(at(follow(at(file, "f_mapping")), "i_mmap_writable", "counter"), -1);
    }
    if (line.pair("shmem").orElse(0) != 0) {
      point(at(follow(at(file, "f_mapping")), "a_ops"), global("shmem_aops"));
    }
  }

  private static void kind(int id, Cell table, String kind) {
    boolean old = kind.equals("mmap") || kind.equals("both");
    boolean prepare = kind.equals("prep") || kind.equals("both");
    at(table, "mmap").set(old ? new Datum.Routine("scenario_mmap", "") : Datum.NULL);
    at(table, "mmap_prepare")
        .set(prepare ? new Datum.Routine("scenario_prepare_" + id, "") : Datum.NULL);
    at(table, "mmap_proto") // its first name
        .set(prepare ? new Datum.Routine("scenario_proto_" + id, "") : Datum.NULL);
  }

  private void opsOf(Cell hook, int id) {
    set(at(hook, "sets_ops"), 1);
    Cell into = at(hook, "ops");
    switch (id) {
      case -1 -> into.set(Datum.NULL);
      case 0 -> point(into, global("vma_dummy_vm_ops"));
      case 90 -> point(into, global("shmem_anon_vm_ops"));
      default -> {
        Cell all = ops.computeIfAbsent(id, key -> object("ops " + key));
        ids.put(at(all, "ops"), id);
        point(into, at(all, "ops"));
      }
    }
  }

  private static void hex(Optional<String> text, Cell into) {
    text.ifPresent(bits -> set(into, Words.bits(bits)));
  }

  private static void choice(Optional<String> word, List<String> all, Cell into) {
    word.ifPresent(name -> set(into, all.indexOf(name)));
  }

  // ---- names of objects

  /** A file made by the kernel; it gets the next number. */
  void made(Datum file) {
    if (file instanceof Datum.Pointer pointer) {
      int id = FIRST_SHMEM + shmem.size();
      shmem.put(id, pointer.to());
      ids.put(pointer.to(), id);
    }
  }

  /** The number of a file; -1 for none. */
  long fileId(Datum file) {
    return file instanceof Datum.Pointer pointer ? ids.getOrDefault(pointer.to(), 999) : -1;
  }

  /** The number of ops: -1 for none, 0 for those of nobody, 90 for those of shared memory. */
  long opsId(Datum table) {
    if (!(table instanceof Datum.Pointer pointer)) {
      return -1;
    }
    if (pointer.to() == global("vma_dummy_vm_ops")) {
      return 0;
    }
    return pointer.to() == global("shmem_anon_vm_ops") ? 90 : ids.getOrDefault(pointer.to(), 999);
  }

  /** The number of the file that has this mapping; -1 for none. */
  long fileOfMapping(Datum mapping) {
    for (int i = 0; i < FILES; i++) {
      if (at(files[i], "f_mapping").value().equals(mapping)) {
        return i;
      }
    }
    return -1;
  }

  Datum fileAt(long id) {
    return id < 0 ? Datum.NULL : new Datum.Pointer(files[(int) id]);
  }

  List<Integer> declaredFiles() {
    return List.copyOf(declared);
  }

  Cell fileCell(int id) {
    return files[id];
  }

  Map<Integer, Cell> shmemFiles() {
    return shmem;
  }

  List<Integer> declaredOps() {
    return List.copyOf(ops.keySet());
  }

  long committed() {
    return number(global("vm_committed_as"));
  }

  List<Long> references() {
    Cell all = global("scenario_refs");
    return java.util.stream.LongStream.range(0, 8)
        .mapToObj(i -> number(all.element(i, VOID)))
        .toList();
  }
}
