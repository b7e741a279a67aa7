package dev.asynclint.engine.facts;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.FunctionalType;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the small parts: numbers in as few bytes as they need, and each text, type or method in
 * full only where it first occurs. {@link FactsInput} reads what this writes, part by part.
 */
final class FactsOutput {
  /** More parts than names have. */
  static final int MAX_PARTS = 32;

  private byte[] bytes = new byte[1 << 12];
  private int size;
  private int lastStart;

  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<TypeRef, Integer> types = new HashMap<>();
  private final Map<MethodKey, Integer> methods = new HashMap<>();
  private final Map<Callee, Integer> callees = new HashMap<>();
  private final Map<FunctionalType, Integer> functionals = new HashMap<>();
  private final Map<Variable, Integer> variables = new IdentityHashMap<>();

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  void octet(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }

  /** A number that is mostly small and never negative. */
  void count(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      octet(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    octet(rest);
  }

  /** A number that is mostly near zero. */
  void signed(int value) {
    count(value << 1 ^ value >> 31);
  }

  void flags(boolean... flags) {
    int all = 0;
    for (int i = 0; i < flags.length; i++) {
      all |= flags[i] ? 1 << i : 0;
    }
    count(all);
  }

  void constant(Enum<?> value) {
    octet(value.ordinal());
  }

  /** 0 for null. */
  void text(String text) {
    if (text == null) {
      count(0);
      return;
    }
    if (isNew(texts, text)) {
      int dot = packageEnd(text);
      text(dot < 0 ? null : text.substring(0, dot));
      count(text.length() - dot - 1);
      for (int i = dot + 1; i < text.length(); i++) {
        count(text.charAt(i));
      }
    }
  }

  /** Names share their packages: those are texts of their own. */
  private static int packageEnd(String text) {
    int dots = 0;
    for (int i = 0; i < text.length() && dots <= MAX_PARTS; i++) {
      dots += text.charAt(i) == '.' ? 1 : 0;
    }
    return dots > MAX_PARTS ? -1 : text.lastIndexOf('.');
  }

  void texts(Collection<String> all) {
    count(all.size());
    all.forEach(this::text);
  }

  /** Sets have no order of their own. */
  void sorted(Set<String> all) {
    count(all.size());
    if (all.size() == 1) {
      all.forEach(this::text);
    } else {
      all.stream().sorted().forEach(this::text);
    }
  }

  void type(TypeRef type) {
    if (isNew(types, type)) {
      text(type.name());
      types(type.arguments());
    }
  }

  void types(List<TypeRef> all) {
    count(all.size());
    all.forEach(this::type);
  }

  /** 0 for null. */
  void method(MethodKey key) {
    if (key == null) {
      count(0);
    } else if (isNew(methods, key)) {
      text(key.owner());
      text(key.name());
      texts(key.parameters());
    }
  }

  void callee(Callee callee) {
    if (isNew(callees, callee)) {
      method(callee.key());
      type(callee.declaredReturn());
      flags(callee.isStatic(), callee.isVarargs(), callee.isOverridable(), callee.isAbstract());
      texts(callee.thrown());
      sorted(callee.annotations());
    }
  }

  void functional(FunctionalType target) {
    if (isNew(functionals, target)) {
      type(target.type());
      method(target.method());
      type(target.returns());
      types(target.parameters());
    }
  }

  /** 0 for null. */
  void variable(Variable variable) {
    if (variable == null) {
      count(0);
    } else if (isNew(variables, variable)) {
      count(variable.id());
      text(variable.name());
      type(variable.type());
      signed(variable.parameterIndex());
      flags(variable.stable());
      sorted(variable.annotations());
      sorted(variable.suppressed());
      range(variable.range());
    }
  }

  void range(Range range) {
    if (!range.isPresent()) {
      count(0);
      return;
    }
    boolean anchored = range.anchor() != range.start();
    count(range.end() - range.start() << 1 | (anchored ? 1 : 0));
    signed(range.start() - lastStart);
    if (anchored) {
      signed(range.anchor() - range.start());
    }
    lastStart = range.start();
  }

  /** Writes the value's number; true where the value itself has to follow. */
  private <T> boolean isNew(Map<T, Integer> known, T value) {
    Integer number = known.get(value);
    if (number != null) {
      count(number);
      return false;
    }
    int next = known.size() + 1;
    known.put(value, next);
    count(next);
    return true;
  }
}
