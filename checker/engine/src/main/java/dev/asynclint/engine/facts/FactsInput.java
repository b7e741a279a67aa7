package dev.asynclint.engine.facts;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.FunctionalType;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what {@link FactsOutput} writes. Trusts nothing: what does not fit is a {@link
 * BrokenFactsException}, and no number in the bytes decides how much memory is taken.
 */
final class FactsInput {
  private static final int MAX_DEPTH = 64;

  /** Types share their parts: written out, a few bytes of them could fill every memory. */
  private static final int MAX_TYPE_SIZE = 10_000;

  private final byte[] bytes;
  private final int end;
  private int position;
  private int lastStart;
  private int depth;
  private int parts;

  private final List<String> texts = new ArrayList<>();
  private final List<TypeRef> types = new ArrayList<>();
  private final Map<TypeRef, Integer> typeSizes = new IdentityHashMap<>();
  private final List<MethodKey> methods = new ArrayList<>();
  private final List<Callee> callees = new ArrayList<>();
  private final List<FunctionalType> functionals = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();

  /**
   * @param end behind the last byte to read
   */
  FactsInput(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.end = end;
    position = start;
  }

  /** Reads one part. */
  @FunctionalInterface
  interface Part<T> {
    T read() throws BrokenFactsException;
  }

  boolean isAtEnd() {
    return position == end;
  }

  int octet() throws BrokenFactsException {
    if (position >= end) {
      throw new BrokenFactsException("they end too early");
    }
    return bytes[position++] & 0xff;
  }

  int count() throws BrokenFactsException {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      int next = octet();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new BrokenFactsException("a number is too long");
  }

  int signed() throws BrokenFactsException {
    int value = count();
    return value >>> 1 ^ -(value & 1);
  }

  /** How many parts follow, each of at least one byte. */
  int size() throws BrokenFactsException {
    int size = count();
    if (size < 0 || size > end - position) {
      throw new BrokenFactsException("a list is longer than the file");
    }
    return size;
  }

  <E extends Enum<E>> E constant(E[] all) throws BrokenFactsException {
    int ordinal = octet();
    if (ordinal >= all.length) {
      throw new BrokenFactsException("a word is unknown");
    }
    return all[ordinal];
  }

  <T> List<T> list(Part<T> part) throws BrokenFactsException {
    int size = size();
    if (size == 0) {
      return List.of();
    }
    List<T> found = new ArrayList<>(Math.min(size, 16));
    for (int i = 0; i < size; i++) {
      found.add(part.read());
    }
    return found;
  }

  /** Null where null was written. */
  String text() throws BrokenFactsException {
    return known(
        texts,
        () -> {
          if (++parts > FactsOutput.MAX_PARTS + 1) {
            throw new BrokenFactsException("a name has no end");
          }
          String start = text();
          parts--;
          int length = size();
          StringBuilder text = new StringBuilder(Math.min(length, 256));
          if (start != null) {
            text.append(start).append('.');
          }
          for (int i = 0; i < length; i++) {
            text.append((char) count());
          }
          return text.toString();
        });
  }

  /** A text that is there. */
  String name() throws BrokenFactsException {
    return present(text());
  }

  List<String> names() throws BrokenFactsException {
    return list(this::name);
  }

  Set<String> nameSet() throws BrokenFactsException {
    List<String> found = names();
    return found.isEmpty() ? Set.of() : new LinkedHashSet<>(found);
  }

  TypeRef type() throws BrokenFactsException {
    return present(
        known(
            types,
            () -> {
              if (++depth > MAX_DEPTH) {
                throw new BrokenFactsException("a type has no end");
              }
              TypeRef type = new TypeRef(name(), types());
              depth--;
              typeSizes.put(type, size(type));
              return type;
            }));
  }

  /** How many names the type has when it is written out. */
  private int size(TypeRef type) throws BrokenFactsException {
    int size = 1;
    for (TypeRef argument : type.arguments()) {
      size += typeSizes.get(argument);
      if (size > MAX_TYPE_SIZE) {
        throw new BrokenFactsException("a type has no end");
      }
    }
    return size;
  }

  List<TypeRef> types() throws BrokenFactsException {
    return list(this::type);
  }

  /** Null where null was written. */
  MethodKey methodOrNull() throws BrokenFactsException {
    return known(methods, () -> new MethodKey(name(), name(), names()));
  }

  MethodKey method() throws BrokenFactsException {
    return present(methodOrNull());
  }

  Callee callee() throws BrokenFactsException {
    return present(
        known(
            callees,
            () -> {
              MethodKey key = method();
              TypeRef returns = type();
              int flags = count();
              return new Callee(
                  key,
                  returns,
                  (flags & 1) != 0,
                  (flags & 2) != 0,
                  (flags & 4) != 0,
                  (flags & 8) != 0,
                  names(),
                  nameSet());
            }));
  }

  FunctionalType functional() throws BrokenFactsException {
    return present(known(functionals, () -> new FunctionalType(type(), method(), type(), types())));
  }

  /** Null where null was written. */
  Variable variableOrNull() throws BrokenFactsException {
    return known(
        variables,
        () ->
            new Variable(
                count(),
                name(),
                type(),
                signed(),
                (count() & 1) != 0,
                nameSet(),
                nameSet(),
                range()));
  }

  /** Those of a method or lambda: each knows its position. */
  List<Variable> parameters() throws BrokenFactsException {
    List<Variable> found = list(this::variable);
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).parameterIndex() != i) {
        throw new BrokenFactsException("parameters are out of order");
      }
    }
    return found;
  }

  Variable variable() throws BrokenFactsException {
    return present(variableOrNull());
  }

  Range range() throws BrokenFactsException {
    int coded = count();
    if (coded == 0) {
      return Range.NONE;
    }
    int length = coded >>> 1;
    int start = lastStart + signed();
    int anchor = (coded & 1) == 0 ? start : start + signed();
    if (length == 0 || start < 0 || start > Integer.MAX_VALUE - length) {
      throw new BrokenFactsException("a place is outside of every file");
    }
    lastStart = start;
    return new Range(start, start + length, anchor);
  }

  private static <T> T present(T value) throws BrokenFactsException {
    if (value == null) {
      throw new BrokenFactsException("a part is missing");
    }
    return value;
  }

  /** A part seen before, or the next new one; 0 stands for null. */
  private <T> T known(List<T> known, Part<T> part) throws BrokenFactsException {
    int number = count();
    if (number == 0) {
      return null;
    }
    if (number > 0 && number <= known.size()) {
      return present(known.get(number - 1));
    }
    if (number != known.size() + 1) {
      throw new BrokenFactsException("a reference leads nowhere");
    }
    known.add(null);
    T value = part.read();
    known.set(number - 1, value);
    return value;
  }
}
