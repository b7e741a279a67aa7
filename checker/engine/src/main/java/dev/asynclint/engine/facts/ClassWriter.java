package dev.asynclint.engine.facts;

import dev.asynclint.engine.body.Annotation;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.body.SourceMethod;
import java.util.List;
import java.util.TreeMap;

/** Writes classes with their members. {@link ClassReader} reads them. */
final class ClassWriter {
  private final FactsOutput out;
  private final NodeWriter nodes;

  ClassWriter(FactsOutput out) {
    this.out = out;
    nodes = new NodeWriter(out);
  }

  void writeFile(SourceFile file) {
    out.text(file.path());
    out.flags(file.generated());
    out.count(file.lineStarts().length);
    int last = 0;
    for (int start : file.lineStarts()) {
      out.signed(start - last);
      last = start;
    }
  }

  void write(SourceClass type) {
    out.text(type.name());
    out.constant(type.kind());
    out.flags(type.isFinal(), type.isPublic());
    out.text(type.enclosingClass());
    out.method(type.enclosingMethod());
    annotations(type.annotations());
    out.sorted(type.suppressed());
    out.range(type.range());
    out.count(type.fields().size());
    for (SourceClass.SourceField field : type.fields()) {
      out.text(field.name());
      out.type(field.type());
      out.flags(field.isStatic(), field.isFinal(), field.isPrivate());
      annotations(field.annotations());
      out.sorted(field.suppressed());
      out.range(field.range());
    }
    out.count(type.methods().size());
    type.methods().forEach(this::write);
  }

  private void write(SourceMethod method) {
    out.method(method.key());
    out.type(method.returns());
    out.count(method.parameters().size());
    method.parameters().forEach(out::variable);
    int modifiers = 0;
    for (SourceMethod.Modifier modifier : method.modifiers()) {
      modifiers |= 1 << modifier.ordinal();
    }
    out.count(modifiers);
    annotations(method.annotations());
    out.count(method.overrides().size());
    method.overrides().forEach(out::method);
    out.texts(method.thrown());
    out.sorted(method.suppressed());
    out.range(method.range());
    nodes.write(method.body());
  }

  private void annotations(List<Annotation> annotations) {
    out.count(annotations.size());
    for (Annotation annotation : annotations) {
      out.text(annotation.name());
      out.count(annotation.values().size());
      new TreeMap<>(annotation.values())
          .forEach(
              (name, value) -> {
                out.text(name);
                out.text(value);
              });
    }
  }
}
