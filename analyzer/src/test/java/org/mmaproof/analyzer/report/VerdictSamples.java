// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.proof.Assumption;
import org.mmaproof.model.proof.ByDesign;
import org.mmaproof.model.proof.Counterexample;
import org.mmaproof.model.proof.Difference;
import org.mmaproof.model.proof.Event;
import org.mmaproof.model.proof.Fault;
import org.mmaproof.model.proof.HookAt;
import org.mmaproof.model.proof.Mutation;
import org.mmaproof.model.proof.Obligation;
import org.mmaproof.model.proof.Place;
import org.mmaproof.model.proof.Reason;
import org.mmaproof.model.proof.Request;
import org.mmaproof.model.proof.Verdict;
import org.mmaproof.model.proof.Witness;

/** Verdicts to be reported: one of each kind, and what strangers may put into one. */
final class VerdictSamples {
  static final SourceText OLD =
      SourceText.of(
          "drivers/frob/frob.c",
          """
          static int frob_mmap(struct file *file, struct vm_area_struct *vma)
          {
          	struct frob *frob = file->private_data;

          	return remap_pfn_range(vma, vma->vm_start, frob->pfn + 1, frob->size, vma->vm_page_prot);
          }
          """);

  static final SourceText NEW =
      SourceText.of(
          "drivers/frob/frob.c",
          """
          static int frob_mmap_prepare(struct vm_area_desc *desc)
          {
          	struct frob *frob = desc->file->private_data;

          	mmap_action_remap_full(desc, frob->pfn);
          	return 0;
          }
          """);

  private static final Request REQUEST =
      new Request(
          0x10000000L,
          0x2000,
          3,
          1,
          Request.Access.RW,
          1,
          false,
          Request.Neighbours.NONE,
          List.of());

  private static final Request MERGING =
      new Request(
          0x10000000L,
          0x1000,
          1,
          0x40002,
          Request.Access.R,
          0,
          true,
          Request.Neighbours.BOTH,
          List.of("munmap 0x10000000 0x1000", "fork"));

  private VerdictSamples() {}

  static Counterexample example() {
    return new Counterexample(
        REQUEST,
        Optional.of(new Fault("kmalloc", 1)),
        new TreeMap<>(Map.of("file.private_data->pfn", "0x100", "file.f_mode", "0x3")),
        List.of(
            event("hook", "drivers/frob/frob.c", 1, "frob_mmap()"),
            event("remap", "drivers/frob/frob.c", 5, "2 pages from pfn 0x101"),
            event("return", "kernel/7.3/mmap.c", 40, "0")),
        List.of(
            event("hook", "drivers/frob/frob.c", 1, "frob_mmap_prepare()"),
            new Event("insert", Optional.empty(), "the mapping"),
            event("remap", "drivers/frob/frob.c", 5, "2 pages from pfn 0x100"),
            event("return", "kernel/7.3/mmap.c", 40, "0")),
        List.of(
            new Difference(Difference.What.PAGES, "page 0 is pfn 0x101", "page 0 is pfn 0x100")),
        true,
        "len=2 pgoff=1 prot=3 flags=1 fd=rw kmalloc=1 pfn=100",
        Optional.of("int main(void)\n{\n\treturn 0;\n}\n"));
  }

  private static Event event(String kind, String path, int line, String text) {
    return new Event(kind, Optional.of(new Place(path, line)), text);
  }

  private static Verdict.Subject subject(String file, String function) {
    return new Verdict.Subject(
        file,
        Optional.of(new HookAt(file, 1, function)),
        new HookAt(file, 1, function + "_prepare"),
        "file_operations.mmap_prepare " + function + "_fops");
  }

  static Verdict equivalent() {
    return new Verdict(
        subject("drivers/bell/bell.c", "bell_mmap"),
        Verdict.Conclusion.equivalent()
            .with(
                List.of(
                    new Verdict.PerConfig("defined(CONFIG_MMU)", Verdict.Kind.EQUIVALENT),
                    new Verdict.PerConfig("!defined(CONFIG_MMU)", Verdict.Kind.DIFFERENT))),
        List.of(Obligation.holds(Obligation.Id.O1), Obligation.holds(Obligation.Id.O2)),
        Verdict.Grounds.NONE,
        new Verdict.Effort(4, 6, 6, 1),
        Optional.of(
            new Mutation(
                9,
                8,
                List.of(
                    new Mutation.Survivor(
                        new Place("drivers/bell/bell.c", 12),
                        "> became >=",
                        Verdict.Kind.EQUIVALENT)))));
  }

  static Verdict refines() {
    return new Verdict(
        subject("drivers/drum/drum.c", "drum_mmap"),
        Verdict.Conclusion.refines(
            List.of(
                new Verdict.Allowed(ByDesign.RUNS_ON_MERGE, new Witness(MERGING, Optional.empty())),
                new Verdict.Allowed(
                    ByDesign.FAILS_AFTER_INSERTION,
                    new Witness(REQUEST, Optional.of(new Fault("remap", 2)))))),
        List.of(),
        new Verdict.Grounds(
            List.of(
                new Assumption(Assumption.Kind.WIDTH, "drum_t is 64 bits wide"),
                new Assumption(
                    Assumption.Kind.DISTINCT_PATHS, "file.private_data and drum_list differ")),
            List.of("drum_tune", "drum_beat"),
            List.of("drum_tune")),
        new Verdict.Effort(8, 20, 20, 31),
        Optional.empty());
  }

  static Verdict different() {
    return new Verdict(
        subject("drivers/frob/frob.c", "frob_mmap"),
        Verdict.Conclusion.different(List.of(), example()),
        List.of(),
        Verdict.Grounds.NONE,
        new Verdict.Effort(2, 2, 1, 3),
        Optional.empty());
  }

  static Verdict unknown() {
    return new Verdict(
        subject("drivers/horn/horn.c", "horn_mmap"),
        Verdict.Conclusion.unknown(
            new Reason(Reason.Why.OPAQUE, "horn_blow() at drivers/horn/horn.c:31")),
        List.of(),
        new Verdict.Grounds(List.of(), List.of("horn_blow"), List.of()),
        new Verdict.Effort(3, 5, 4, 12),
        Optional.empty());
  }

  /** A hook alone that breaks one obligation, and one of which that is not known. */
  static Verdict alone() {
    Verdict.Subject subject =
        new Verdict.Subject(
            "drivers/frob/frob.c",
            Optional.empty(),
            new HookAt("drivers/frob/frob.c", 1, "frob_mmap_prepare"),
            "file_operations.mmap_prepare frob_fops");
    return new Verdict(
        subject,
        new Verdict.Conclusion(
            Verdict.Kind.DIFFERENT, Optional.empty(), List.of(), List.of(), Optional.empty()),
        List.of(
            Obligation.holds(Obligation.Id.O2),
            Obligation.violated(
                Obligation.Id.O18,
                Optional.of(new Place("drivers/frob/frob.c", 5)),
                "close puts what mapped never took",
                example()),
            Obligation.unknown(Obligation.Id.O27, Optional.empty(), "nobody revokes in sight")),
        Verdict.Grounds.NONE,
        new Verdict.Effort(2, 2, 2, 3),
        Optional.empty());
  }

  /** Every text and name is {@code text}, every path {@code path}. */
  static Verdict hostile(String path, String text) {
    Place place = new Place(path, 1);
    Event event = new Event(text, Optional.of(place), text);
    Counterexample example =
        new Counterexample(
            new Request(
                1, 1, 1, 1, Request.Access.R, 1, true, Request.Neighbours.AFTER, List.of(text)),
            Optional.of(new Fault(text, 2)),
            new TreeMap<>(Map.of(text, text)),
            List.of(event),
            List.of(event, event),
            List.of(new Difference(Difference.What.RET, text, text)),
            true,
            text,
            Optional.of(text));
    return new Verdict(
        new Verdict.Subject(
            path, Optional.of(new HookAt(path, 1, text)), new HookAt(path, 1, text), text),
        Verdict.Conclusion.different(
                List.of(
                    new Verdict.Allowed(
                        ByDesign.LOG_TEXT, new Witness(example.request(), example.fault()))),
                example)
            .with(List.of(new Verdict.PerConfig(text, Verdict.Kind.DIFFERENT))),
        List.of(
            Obligation.violated(Obligation.Id.O1, Optional.of(place), text, example),
            Obligation.unknown(Obligation.Id.O2, Optional.of(place), text)),
        new Verdict.Grounds(
            List.of(new Assumption(Assumption.Kind.CONFIG, text)), List.of(text), List.of(text)),
        Verdict.Effort.NONE,
        Optional.of(
            new Mutation(1, 0, List.of(new Mutation.Survivor(place, text, Verdict.Kind.UNKNOWN)))));
  }

  static Judged judged(Verdict verdict) {
    String table = verdict.subject().file() + ":9: " + verdict.subject().ops();
    return new Judged(verdict, List.of(table), OptionalLong.empty());
  }

  static ProveResult result(List<Judged> verdicts) {
    return new ProveResult(
        Samples.TOOL,
        new Origin("", Samples.sources(OLD)),
        new Origin("linux", Samples.sources(NEW)),
        verdicts,
        List.of(new HookAt("fs/fresh/file.c", 7, "fresh_mmap_prepare")),
        List.of(new Problem("drivers/z.c", 0, Problem.Kind.UNREADABLE, "permission denied")));
  }

  static ProveResult plain() {
    return result(
        List.of(
            judged(unknown()),
            judged(refines()),
            judged(different()),
            new Judged(
                equivalent(),
                List.of(
                    "drivers/bell/bell.c:9: file_operations.mmap_prepare bell_fops",
                    "drivers/bell/old.c:4: file_operations.mmap_prepare old_bell_fops"),
                OptionalLong.of(12))));
  }

  static ProveResult oneSided() {
    return new ProveResult(
        Samples.TOOL,
        new Origin("", Sources.none()),
        new Origin("", Samples.sources(NEW)),
        List.of(judged(alone())),
        List.of(),
        List.of());
  }

  static ProveResult hostile() {
    return hostileResult(
        Samples.HOSTILE_PATH, "::error::\u202ename##[x](http://evil) {0} @all\n::warning::\ud800");
  }

  static ProveResult hostileResult(String path, String text) {
    Sources sources = any -> Optional.of(SourceText.of(path, text + "\n" + text));
    return new ProveResult(
        Samples.TOOL,
        new Origin("", sources),
        new Origin("", sources),
        List.of(new Judged(hostile(path, text), List.of(path + text), OptionalLong.empty())),
        List.of(new HookAt(path, 1, text)),
        List.of(new Problem(path, 1, Problem.Kind.LIMIT, text)));
  }
}
