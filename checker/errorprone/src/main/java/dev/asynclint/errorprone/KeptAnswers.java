package dev.asynclint.errorprone;

import dev.asynclint.engine.body.DependencyCode;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.flow.KeptWalks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What was asked for one look at a module and need not be asked again for the next: it stays true
 * as long as no declaration and nothing on the class path changes.
 */
final class KeptAnswers {
  private final KeptTypes types = new KeptTypes();
  private final Map<String, DependencyCode.Part> parts = new HashMap<>();
  private Catalogue catalogue;
  private KeptWalks walks = new KeptWalks();
  private Optional<Boolean> virtualThreads = Optional.empty();

  KeptTypes types() {
    return types;
  }

  /** What is kept of walks through bodies. */
  KeptWalks walks() {
    return walks;
  }

  /** These classes are no longer as they were; nothing else of the module has changed. */
  void edited(List<SourceClass> before, List<SourceClass> now) {
    if (!walks.edited(before, now)) {
      walks = new KeptWalks();
    }
  }

  /** The module with what is kept of its types and dependencies. */
  SourceModule module(SourceModule asked) {
    return new SourceModule(asked.classes(), types, name -> part(name, asked.dependencies()));
  }

  private DependencyCode.Part part(String name, DependencyCode asked) {
    DependencyCode.Part known = parts.get(name);
    if (known == null) {
      known = asked.around(name);
      parts.put(name, known);
    }
    return known;
  }

  Catalogue catalogue(Function<TypeWorld, Catalogue> make) {
    if (catalogue == null) {
      catalogue = make.apply(types);
    }
    return catalogue;
  }

  boolean virtualThreads(BooleanSupplier detected) {
    if (virtualThreads.isEmpty()) {
      virtualThreads = Optional.of(detected.getAsBoolean());
    }
    return virtualThreads.get();
  }
}
