// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.pairs;

import java.util.List;
import java.util.stream.Collectors;
import org.mmaproof.corpus.pairs.Sketch.Condition;
import org.mmaproof.corpus.pairs.Sketch.Flag;
import org.mmaproof.corpus.pairs.Sketch.Number;
import org.mmaproof.corpus.pairs.Sketch.Step;

/**
 * A sketch as a driver in C.
 *
 * @param prepare whether its hook is the new one
 * @param local what the hook calls the driver's object
 * @param helper whether the checks stand in a function of their own
 */
record SketchText(boolean prepare, String local, boolean helper) {

  String of(Sketch sketch) {
    StringBuilder text = new StringBuilder(HEAD);
    String argument = prepare ? "struct vm_area_desc *desc" : "struct vm_area_struct *vma";
    String file = prepare ? "desc->file" : "vma->vm_file";
    String object = "\tstruct lantern *" + local + " = " + file + "->private_data;\n";
    if (helper) {
      text.append("static int lantern_check(").append(argument).append(")\n{\n").append(object);
      text.append(steps(sketch.steps())).append("\treturn 0;\n}\n\n");
    }
    text.append("static int lantern_")
        .append(prepare ? "mmap_prepare(" : "mmap(struct file *file, ")
        .append(argument)
        .append(")\n{\n")
        .append(object);
    if (helper) {
      text.append("\tint err = lantern_check(" + (prepare ? "desc" : "vma") + ");\n\n");
      text.append("\tif (err)\n\t\treturn err;\n");
    } else {
      text.append(steps(sketch.steps()));
    }
    text.append(sketch.maps() ? mapping() : "\treturn 0;\n").append("}\n\n");
    text.append("static const struct file_operations lantern_fops = {\n\t.")
        .append(prepare ? "mmap_prepare = lantern_mmap_prepare" : "mmap = lantern_mmap")
        .append(",\n};\n");
    return text.toString();
  }

  private static final String HEAD =
      """
      // SPDX-License-Identifier: Apache-2.0
      struct lantern {
      	unsigned long size;
      	unsigned long base;
      	int mode;
      	bool gone;
      	void *other;
      };

      static vm_fault_t lantern_fault(struct vm_fault *vmf)
      {
      	return 0;
      }

      static const struct vm_operations_struct lantern_vm_ops = {
      	.fault = lantern_fault,
      };

      """;

  private String mapping() {
    String range = local + "->base, " + local + "->size);\n";
    return prepare
        ? "\tmmap_action_simple_ioremap(desc, " + range + "\treturn 0;\n"
        : "\treturn vm_iomap_memory(vma, " + range;
  }

  private String steps(List<Step> steps) {
    return steps.stream().map(this::step).collect(Collectors.joining());
  }

  private String step(Step step) {
    String area = prepare ? "desc->" : "vma->vm_";
    if (step instanceof Sketch.Refuse refuse) {
      return "\tif (" + condition(refuse.when()) + ")\n\t\treturn -" + refuse.errno() + ";\n";
    }
    if (step instanceof Sketch.Change change) {
      return "\t" + change(change);
    }
    if (step instanceof Sketch.Under under) {
      return "\tif (" + condition(under.when()) + ")\n\t\t" + change(under.change());
    }
    if (step instanceof Sketch.Protect protect) {
      return "\t%spage_prot = pgprot_%s(%spage_prot);\n".formatted(area, protect.how(), area);
    }
    if (step instanceof Sketch.Keep keep) {
      return "\t%sprivate_data = %s;\n"
          .formatted(area, keep.member().isEmpty() ? local : local + "->" + keep.member());
    }
    return "\t" + (prepare ? "desc->" : "vma->") + "vm_ops = &lantern_vm_ops;\n";
  }

  private String change(Sketch.Change change) {
    return prepare
        ? "vma_desc_%s_flags(desc, VMA_%s_BIT);\n"
            .formatted(change.set() ? "set" : "clear", change.flag())
        : "vm_flags_%s(vma, VM_%s);\n".formatted(change.set() ? "set" : "clear", change.flag());
  }

  private String condition(Condition condition) {
    if (condition instanceof Sketch.Any any) {
      return any(any.flags());
    }
    if (condition instanceof Sketch.Compare compare) {
      return number(compare.left()) + " " + compare.operator() + " " + number(compare.right());
    }
    if (condition instanceof Sketch.Joined joined) {
      return "(%s) %s (%s)"
          .formatted(
              condition(joined.left()), joined.both() ? "&&" : "||", condition(joined.right()));
    }
    return "!(" + condition(((Sketch.Not) condition).condition()) + ")";
  }

  private String any(List<Flag> flags) {
    if (!prepare) {
      return "vma->vm_flags & ("
          + flags.stream().map(flag -> "VM_" + flag).collect(Collectors.joining(" | "))
          + ")";
    }
    return (flags.size() == 1 ? "vma_desc_test(desc, " : "vma_desc_test_any(desc, ")
        + flags.stream().map(flag -> "VMA_" + flag + "_BIT").collect(Collectors.joining(", "))
        + ")";
  }

  private String number(Number number) {
    if (number instanceof Sketch.Size) {
      return prepare ? "vma_desc_size(desc)" : "(vma->vm_end - vma->vm_start)";
    }
    if (number instanceof Sketch.Pages) {
      return prepare ? "vma_desc_pages(desc)" : "vma_pages(vma)";
    }
    if (number instanceof Sketch.Offset) {
      return prepare ? "desc->pgoff" : "vma->vm_pgoff";
    }
    if (number instanceof Sketch.Member member) {
      return local + "->" + member.name();
    }
    if (number instanceof Sketch.Constant constant) {
      return Long.toString(constant.value());
    }
    Sketch.Sum sum = (Sketch.Sum) number;
    return "(" + number(sum.left()) + " + " + number(sum.right()) + ")";
  }
}
