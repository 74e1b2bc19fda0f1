// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.Set;
import java.util.regex.Pattern;

/** The words of kernel C that the grammar of the language does not know, and some that it does. */
final class Words {
  private Words() {}

  /** Annotations without arguments. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "__user",
          "__iomem",
          "__kernel",
          "__rcu",
          "__percpu",
          "__force",
          "__nocast",
          "__bitwise",
          "__init",
          "__exit",
          "__initdata",
          "__initconst",
          "__exitdata",
          "__net_init",
          "__net_exit",
          "__meminit",
          "__memexit",
          "__meminitdata",
          "__cpuinit",
          "__devinit",
          "__devexit",
          "__refdata",
          "__ref",
          "__init_or_module",
          "__initdata_or_module",
          "__initdata_or_meminfo",
          "__must_check",
          "__always_inline",
          "noinline",
          "noinline_for_stack",
          "__noinline",
          "__maybe_unused",
          "__always_unused",
          "__unused",
          "__used",
          "__visible",
          "__weak",
          "__packed",
          "__pure",
          "__cold",
          "__hot",
          "__noreturn",
          "__malloc",
          "__naked",
          "__private",
          "__safe",
          "__deprecated",
          "__randomize_layout",
          "randomized_struct_fields_start",
          "randomized_struct_fields_end",
          "__no_randomize_layout",
          "__designated_init",
          "__read_mostly",
          "__ro_after_init",
          "__latent_entropy",
          "__attribute_const__",
          "__bpf_kfunc",
          "__nonstring",
          "__sched",
          "__kprobes",
          "__lockfunc",
          "__noinstr",
          "noinstr",
          "notrace",
          "__cpuidle",
          "nokprobe_inline",
          "asmlinkage",
          "__visible_for_testing",
          "__gnu_inline",
          "__no_kcsan",
          "__no_sanitize_address",
          "__no_sanitize_memory",
          "__no_sanitize_undefined",
          "__no_kmsan_checks",
          "__no_kasan_or_inline",
          "__no_kcsan_or_inline",
          "__no_profile",
          "__no_stack_protector",
          "__nocfi",
          "__irq_entry",
          "__softirq_entry",
          "__exception_irq_entry",
          "__nosavedata",
          "__hyp_text",
          "__flatten",
          "__extension__",
          "__percpu_seg_override",
          "STATIC",
          "VISIBLE_IF_KUNIT",
          "INDIRECT_CALLABLE_SCOPE",
          "__data_racy",
          "__assume_ctx_lock",
          "__uninitialized",
          "__no_context_analysis",
          "__signed",
          "__cacheline_group",
          "__hidden",
          "__internal_linkage",
          "__compat",
          "KBUILD_SYMBOL");

  private static final Pattern ALIGNED =
      Pattern.compile("_+(\\w+_)?(cacheline|aligned)(_(?!([us]|be|le)\\d)\\w+)?");

  /** Annotations with arguments. */
  private static final Set<String> CALLED_ANNOTATIONS =
      Set.of(
          "__attribute__",
          "__attribute",
          "_Pragma",
          "__diag_push",
          "__diag_pop",
          "__diag_ignore_all",
          "__diag_ignore",
          "__diag_warn",
          "__printf",
          "__scanf",
          "__aligned",
          "__section",
          "__acquires",
          "__releases",
          "__must_hold",
          "__cond_acquires",
          "__acquires_shared",
          "__releases_shared",
          "__must_hold_shared",
          "__cond_acquires_shared",
          "__alloc_size",
          "__realloc_size",
          "__counted_by",
          "__counted_by_le",
          "__counted_by_be",
          "__counted_by_ptr",
          "__sized_by",
          "__no_sanitize",
          "__assume_aligned",
          "__declspec",
          "__copy",
          "__alias",
          "__nonnull",
          "__mode",
          "__guarded_by",
          "__pt_guarded_by",
          "__excludes",
          "__context_unsafe",
          "__deprecated_for",
          "__error",
          "__compiletime_error",
          "__compiletime_warning",
          "__kcfi_salt",
          "__cleanup",
          "__ifunc",
          "__init_section",
          "_Alignas",
          "alignas",
          "__btf_type_tag",
          "BTF_TYPE_TAG",
          "__no_fortify",
          "__diagnose_as",
          "__format_arg",
          "__gcc_aligned");

  private static final Set<String> CONTROL = Set.of("if", "while", "for", "switch");

  private static final Set<String> STATEMENT =
      Set.of(
          "if",
          "while",
          "for",
          "switch",
          "do",
          "return",
          "goto",
          "break",
          "continue",
          "case",
          "default",
          "else");

  private static final Set<String> SCALAR =
      Set.of(
          "void",
          "char",
          "short",
          "int",
          "long",
          "float",
          "double",
          "signed",
          "unsigned",
          "bool",
          "_Bool",
          "__signed__",
          "__int128");

  /** What the grammar takes for keywords although the kernel declares them. */
  private static final Set<String> GRAMMAR_TYPES =
      Set.of(
          "size_t",
          "ssize_t",
          "ptrdiff_t",
          "intptr_t",
          "uintptr_t",
          "charptr_t",
          "nullptr_t",
          "max_align_t",
          "int8_t",
          "int16_t",
          "int32_t",
          "int64_t",
          "uint8_t",
          "uint16_t",
          "uint32_t",
          "uint64_t",
          "char8_t",
          "char16_t",
          "char32_t",
          "char64_t");

  private static final Set<String> QUALIFIER =
      Set.of("const", "volatile", "restrict", "__restrict", "__restrict__", "__const", "register");

  private static final Set<String> STORAGE =
      Set.of("static", "extern", "inline", "__inline", "__inline__", "auto", "typedef");

  private static final Set<String> TYPEOF =
      Set.of(
          "typeof",
          "__typeof__",
          "__typeof",
          "typeof_unqual",
          "__typeof_unqual__",
          "__typeof_unqual",
          "TYPEOF_UNQUAL",
          "__unqual_scalar_typeof",
          "__unqual_typeof");

  private static final Set<String> ASM = Set.of("asm", "__asm__", "__asm", "asm_inline");

  /** Operators on types that the grammar knows too narrowly: read as calls. */
  private static final Set<String> TYPE_OPERATORS =
      Set.of("offsetof", "__alignof__", "__alignof", "_alignof", "alignof", "_Alignof");

  private static final Pattern LOOP = Pattern.compile("\\w*(for_?each|FOR_?EACH|_each_)\\w*");
  private static final Pattern SCOPE =
      Pattern.compile("(scoped_\\w+|with_\\w+|\\w+_scoped|__scoped_\\w+|\\w+_scope)");
  private static final Pattern TYPE_NAME =
      Pattern.compile(
          "\\w+_t|_*[usb]\\d\\d?|(__)?([usbl]|be|le)(8|16|32|64|128)|u(long|int|short|char)");

  private static final Pattern NUMBER =
      Pattern.compile(
          "0[xX][0-9a-fA-F]+[uUlLzZ]*|0[bB][01]+[uUlL]*|[0-9]+[uUlLzZ]*|[0-9.]+([eE][0-9]*)?[fFlL]?");

  /** Whether a token that starts with a digit is a number; a sign ends a token. */
  static boolean number(String token) {
    return NUMBER.matcher(token).matches();
  }

  static boolean annotation(String word) {
    return ANNOTATIONS.contains(word) || (word.startsWith("_") && ALIGNED.matcher(word).matches());
  }

  /** Whether an annotation asks for an alignment that depends on the machine. */
  static boolean cacheline(String word) {
    return word.contains("align") && ALIGNED.matcher(word).matches();
  }

  static boolean calledAnnotation(String word) {
    return CALLED_ANNOTATIONS.contains(word);
  }

  /** Words of attributes that name a function to call at the end of a scope. */
  static boolean cleanup(String word) {
    return word.equals("__cleanup") || word.equals("__cleanup__") || word.equals("cleanup");
  }

  /** Keywords that a condition in parentheses follows. */
  static boolean control(String word) {
    return CONTROL.contains(word);
  }

  /** Keywords that start a statement or part one. */
  static boolean statement(String word) {
    return STATEMENT.contains(word);
  }

  /** Words of arithmetic types and {@code void}. */
  static boolean scalar(String word) {
    return SCALAR.contains(word);
  }

  static boolean qualifier(String word) {
    return QUALIFIER.contains(word);
  }

  static boolean storage(String word) {
    return STORAGE.contains(word);
  }

  static boolean tagged(String word) {
    return word.equals("struct") || word.equals("union") || word.equals("enum");
  }

  /** Words that only a type can start with. */
  static boolean startsType(String word) {
    return scalar(word) || tagged(word) || qualifier(word) || GRAMMAR_TYPES.contains(word);
  }

  static boolean typeof(String word) {
    return TYPEOF.contains(word);
  }

  /** Whether a macro of that name, given a tag, opens a struct in front of braces. */
  static boolean opensStruct(String word) {
    return word.endsWith("_struct");
  }

  static boolean asm(String word) {
    return ASM.contains(word);
  }

  static boolean typeOperator(String word) {
    return TYPE_OPERATORS.contains(word);
  }

  /** Whether a name is written as macros are, without a small letter. */
  static boolean shouting(String name) {
    return name.chars().noneMatch(Character::isLowerCase);
  }

  /** Whether a macro of that name opens a loop. */
  static boolean loop(String name) {
    return LOOP.matcher(name).matches();
  }

  /** Whether a macro of that name opens a scope that runs once. */
  static boolean scope(String name) {
    return !loop(name) && SCOPE.matcher(name).matches();
  }

  /** Whether a typedef name is so common a shape that {@code (name)} is a cast. */
  static boolean typeName(String name) {
    return TYPE_NAME.matcher(name).matches();
  }
}
