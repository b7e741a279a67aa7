package dev.asynclint.engine.facts;

import dev.asynclint.engine.body.Annotation;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceClass.SourceField;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the classes that {@link ClassWriter} writes. */
final class ClassReader {
  private static final SourceClass.Kind[] KINDS = SourceClass.Kind.values();
  private static final Modifier[] MODIFIERS = Modifier.values();

  private final FactsInput in;
  private final NodeReader nodes;

  ClassReader(FactsInput in) {
    this.in = in;
    nodes = new NodeReader(in);
  }

  SourceFile readFile() throws BrokenFactsException {
    String path = in.name();
    boolean generated = (in.count() & 1) != 0;
    int size = in.size();
    int[] starts = new int[size];
    int last = 0;
    for (int i = 0; i < size; i++) {
      int start = last + in.signed();
      if (start < last) {
        throw new BrokenFactsException("lines are out of order");
      }
      starts[i] = start;
      last = start;
    }
    return new SourceFile(path, starts, generated);
  }

  SourceClass read(SourceFile file) throws BrokenFactsException {
    String name = in.name();
    SourceClass.Kind kind = in.constant(KINDS);
    int flags = in.count();
    String enclosingClass = in.text();
    MethodKey enclosingMethod = in.methodOrNull();
    List<Annotation> annotations = annotations();
    Set<String> suppressed = in.nameSet();
    Range range = in.range();
    List<SourceField> fields = in.list(this::readField);
    List<SourceMethod> methods = in.list(this::readMethod);
    return new SourceClass(
        name,
        file,
        kind,
        (flags & 1) != 0,
        (flags & 2) != 0,
        enclosingClass,
        enclosingMethod,
        annotations,
        fields,
        methods,
        suppressed,
        range);
  }

  private SourceField readField() throws BrokenFactsException {
    String name = in.name();
    TypeRef type = in.type();
    int flags = in.count();
    return new SourceField(
        name,
        type,
        (flags & 1) != 0,
        (flags & 2) != 0,
        (flags & 4) != 0,
        annotations(),
        in.nameSet(),
        in.range());
  }

  private SourceMethod readMethod() throws BrokenFactsException {
    MethodKey key = in.method();
    TypeRef returns = in.type();
    List<Variable> parameters = in.parameters();
    Set<Modifier> modifiers = modifiers(in.count());
    return new SourceMethod(
        key,
        returns,
        parameters,
        modifiers,
        annotations(),
        in.list(in::method),
        in.names(),
        in.nameSet(),
        in.range(),
        nodes.readOrNull());
  }

  private static Set<Modifier> modifiers(int bits) {
    Set<Modifier> found = EnumSet.noneOf(Modifier.class);
    for (Modifier modifier : MODIFIERS) {
      if ((bits & 1 << modifier.ordinal()) != 0) {
        found.add(modifier);
      }
    }
    return found;
  }

  private List<Annotation> annotations() throws BrokenFactsException {
    return in.list(
        () -> {
          String name = in.name();
          Map<String, String> values = new HashMap<>();
          int size = in.size();
          for (int i = 0; i < size; i++) {
            values.put(in.name(), in.name());
          }
          return new Annotation(name, values);
        });
  }
}
