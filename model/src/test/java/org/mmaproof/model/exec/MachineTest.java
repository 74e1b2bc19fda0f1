// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.flow.Target;

/** What C does when it is run. */
final class MachineTest {
  private static long main(String body) {
    return Ran.of("long main_(void)\n{\n" + body + "\n}\n").value();
  }

  // ---- values

  @Test
  void signedNumbersWrapSinceTheKernelIsCompiledThatWay() {
    assertThat(main("int i = 2147483647; i++; return i;")).isEqualTo(Integer.MIN_VALUE);
    assertThat(main("long i = 1l << 62; i *= 2; return i;")).isEqualTo(Long.MIN_VALUE);
    assertThat(main("int i = -2147483647 - 1; return i / -1;")).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void numbersAreAsWideAsTheirType() {
    assertThat(main("unsigned char c = 255; c++; return c;")).isZero();
    assertThat(main("signed char c = 127; c++; return c;")).isEqualTo(-128);
    assertThat(main("return 1u - 2;")).isEqualTo(0xffffffffL);
    assertThat(main("unsigned int u = -1; return u > 0;")).isEqualTo(1);
    assertThat(main("bool b = 256; return b;")).isEqualTo(1);
  }

  @Test
  void aMachineOf32BitsWrapsWhere32BitsDo() {
    String sum =
        "long main_(void)\n{\nunsigned long a = 0xfffff000ul; return (a + 0x2000) >> 12;\n}\n";
    String wide = "long main_(void)\n{\nu64 a = 0xfffff000ul; return (a + 0x2000) >> 12;\n}\n";
    assertThat(Ran.of(sum, Target.BITS64, List.of()).value()).isEqualTo(0x100001);
    assertThat(Ran.of(sum, Target.BITS32, List.of()).value()).isEqualTo(1);
    assertThat(Ran.of(wide, Target.BITS32, List.of()).value()).isEqualTo(0x100001);
  }

  @Test
  void theKernelsOwnSumsWrapOn32BitsToo() {
    String iomap =
        """
        long main_(void)
        {
        	struct mm_struct mm = { };
        	struct vm_area_struct vma = { .vm_mm = &mm, .vm_start = 4096, .vm_end = 8192 };
        	return vm_iomap_memory(&vma, 0x1000, 0xfffffff0ul);
        }
        """;
    String pages = iomap.replace("0xfffffff0ul", "0xfffff000ul").replace("0x1000,", "0x10,");
    assertThat(Ran.of(iomap, Target.BITS64, List.of()).value()).isZero();
    assertThat(Ran.of(iomap, Target.BITS32, List.of()).value()).isEqualTo(-22);
    assertThat(Ran.of(pages, Target.BITS64, List.of()).value()).isZero();
    assertThat(Ran.of(pages, Target.BITS32, List.of()).value()).isEqualTo(-22);
  }

  // ---- memory

  @Test
  void aStructIsCopiedWhole() {
    assertThat(
            Ran.of(
                    """
                    struct two { int a; struct { int b; int c[2]; } in; };
                    long main_(void)
                    {
                    	struct two x = { .a = 1, .in = { .b = 2, .c = { 3, 4 } } };
                    	struct two y = x;
                    	x.in.c[1] = 9;
                    	return y.a + 10 * y.in.b + 100 * y.in.c[0] + 1000 * y.in.c[1];
                    }
                    """)
                .value())
        .isEqualTo(4321);
  }

  @Test
  void whatAnInitialiserDoesNotNameIsZero() {
    assertThat(
            main(
                "struct kref k = { }; struct list_head l = { .next = &l }; return !l.prev + k.refcount.refs.counter;"))
        .isEqualTo(1);
  }

  @Test
  void scalarsOfAUnionAreOneAndOtherMembersShareStorage() {
    assertThat(main("struct vm_area_struct v = { .vm_flags = 5 }; return v.flags;")).isEqualTo(5);
    Ran shared =
        Ran.of(
            """
            long main_(void)
            {
            	struct mmap_action a = { };
            	a.remap.size = 7;
            	a.map_kernel.nr_pages = 3;
            	return a.remap.size == 7;
            }
            """);
    assertThat(shared.undefined()).isEqualTo("UNSET_VALUE in line 6");
  }

  @Test
  void aPointerToAStructIsOneToItsFirstMember() {
    assertThat(
            Ran.of(
                    """
                    struct outer { struct kref kref; int tail; };
                    long main_(void)
                    {
                    	struct outer o = { .tail = 6 };
                    	struct kref *k = &o.kref;
                    	return ((struct outer *)k)->tail;
                    }
                    """)
                .value())
        .isEqualTo(6);
  }

  @Test
  void pointersMoveAndAreComparedInsideAnArray() {
    assertThat(main("int a[4] = { 1, 2, 3, 4 }; int *p = a + 1; p += 2; return *p * 10 + (p - a);"))
        .isEqualTo(43);
    assertThat(main("int a[4] = { }; int *end = &a[4]; int *p = a; return p < end;")).isEqualTo(1);
  }

  @Test
  void aFaultIsDecidedFromOutsideAndCountsPerSite() {
    String twice =
        "long main_(void)\n{\nint n = __fault(\"a\"); n += 2 * __fault(\"a\"); return n + 4 * __fault(\"b\");\n}\n";
    assertThat(Ran.of(twice, Target.BITS64, List.of()).value()).isZero();
    assertThat(Ran.of(twice, Target.BITS64, List.of("a")).value()).isEqualTo(1);
    assertThat(Ran.of(twice, Target.BITS64, List.of("a", "a", "b")).value()).isEqualTo(7);
  }

  @Test
  void anUnknownFunctionIsToldOfAndAnswersFromOutside() {
    Ran ran = Ran.of("long foo(int);\nlong main_(void)\n{\nreturn foo(3);\n}\n");
    assertThat(ran.value()).isZero();
    assertThat(ran.told()).containsExactly("opaque foo");
  }

  // ---- limits

  @Test
  void aRunThatDoesNotEndIsEnded() {
    assertThat(Ran.of("long main_(void)\n{\nwhile (1)\n;\n}\n").outcome())
        .isEqualTo(new Outcome.Exhausted("steps"));
    assertThat(Ran.of("long main_(void)\n{\nreturn main_();\n}\n").outcome())
        .isEqualTo(new Outcome.Exhausted("depth of calls"));
    assertThat(Ran.of("long main_(void)\n{\nwhile (1)\n__alloc(\"x\");\n}\n").outcome())
        .isEqualTo(new Outcome.Exhausted("memories"));
  }
}
