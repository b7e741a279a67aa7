package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Annotation;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which methods do more than their bodies when they are called through the framework's proxy. */
final class ProxiedMethods {
  /** What the proxy starts elsewhere. */
  static final String ASYNC = "async";

  /** What the proxy puts into a transaction. */
  static final String TRANSACTION = "transaction";

  private static final int MAX_DEPTH = 3;

  private final Catalogue catalogue;
  private final ModuleIndex index;
  private final Set<String> woven = new HashSet<>();
  private boolean allWoven;

  /**
   * What the proxy adds.
   *
   * @param annotation as messages name it: {@code @Async}
   * @param propagation of a transaction; {@link Propagation#UNKNOWN} for all else
   */
  record Advice(String annotation, Propagation propagation, boolean readOnly) {}

  ProxiedMethods(RuleContext context) {
    catalogue = context.catalogue();
    index = context.index();
    for (SourceClass type : index.classes()) {
      type.annotations().forEach(this::noteWeaving);
    }
  }

  private void noteWeaving(Annotation annotation) {
    Optional<CatalogueLine> line = catalogue.annotation(Kind.WEAVES, annotation.name());
    boolean isOn =
        line.isPresent()
            && line.get()
                .attribute("mode")
                .map(mode -> mode.equals(annotation.values().get("mode")))
                .orElse(true);
    if (isOn) {
      line.get().attribute("what").ifPresentOrElse(woven::add, () -> allWoven = true);
    }
  }

  /** Whether such annotations work without a proxy in this module. */
  private boolean isWoven(String what) {
    return allWoven || woven.contains(what);
  }

  /** What the method's own annotations ask of a proxy. */
  Optional<Advice> ofOwn(SourceMethod method, String what) {
    return isWoven(what) ? Optional.empty() : of(method.annotations(), what, 0);
  }

  /** What a proxy adds to a call of the method, whoever asks it to. */
  Optional<Advice> of(SourceMethod method, String what) {
    Optional<Advice> own = of(method.annotations(), what, 0);
    if (own.isPresent() || method.has(Modifier.PRIVATE) || method.key().isInitializer()) {
      return own;
    }
    for (MethodKey overridden : method.overrides()) {
      SourceMethod declared = index.method(overridden);
      Optional<Advice> inherited =
          declared == null ? Optional.empty() : of(declared.annotations(), what, 0);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    SourceClass owner = index.ownerOf(method.key());
    return owner == null || method.key().isConstructor() ? Optional.empty() : ofClass(owner, what);
  }

  /** What the annotations of a class, or of what it extends, ask of a proxy for all its methods. */
  private Optional<Advice> ofClass(SourceClass type, String what) {
    Optional<Advice> own = of(type.annotations(), what, 0);
    if (own.isPresent()) {
      return own;
    }
    for (String name : index.types().supertypes(type.name())) {
      SourceClass above = name.equals(type.name()) ? null : index.classNamed(name);
      Optional<Advice> inherited =
          above == null ? Optional.empty() : of(above.annotations(), what, 0);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    return Optional.empty();
  }

  private Optional<Advice> of(List<Annotation> annotations, String what, int depth) {
    for (Annotation annotation : annotations) {
      Optional<CatalogueLine> line = catalogue.annotation(Kind.PROXIED, annotation.name());
      if (line.isPresent() && line.get().is("what", what)) {
        return Optional.of(advice(annotation, line.get(), what, depth));
      }
    }
    return Optional.empty();
  }

  private Advice advice(Annotation annotation, CatalogueLine line, String what, int depth) {
    String simple = "@" + annotation.name().substring(annotation.name().lastIndexOf('.') + 1);
    if (line.subject().type().equals(annotation.name())) {
      Propagation propagation =
          element(annotation, line, "propagation")
              .map(Propagation::of)
              .orElse(line.has("propagation") ? Propagation.REQUIRED : Propagation.UNKNOWN);
      boolean readOnly = element(annotation, line, "read-only").filter("true"::equals).isPresent();
      return new Advice(simple, propagation, readOnly);
    }
    SourceClass composed = index.classNamed(annotation.name());
    return composed == null || depth == MAX_DEPTH
        ? new Advice(simple, Propagation.UNKNOWN, false)
        : of(composed.annotations(), what, depth + 1)
            .map(found -> new Advice(simple, found.propagation(), found.readOnly()))
            .orElse(new Advice(simple, Propagation.UNKNOWN, false));
  }

  private static Optional<String> element(Annotation annotation, CatalogueLine line, String key) {
    return line.attribute(key).map(name -> annotation.values().get(name));
  }
}
