package dev.asynclint.engine.flow;

import dev.asynclint.engine.Settings;
import dev.asynclint.engine.body.Annotation;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.UnitSummary.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Says what a declaration tells of the thread that runs it: annotations, overridden methods. */
public final class Roles {
  private final Catalogue catalogue;
  private final ModuleIndex index;
  private final Settings settings;
  private final Map<MethodKey, Role> roles = new HashMap<>();

  Roles(Catalogue catalogue, ModuleIndex index, Settings settings) {
    this.catalogue = catalogue;
    this.index = index;
    this.settings = settings;
  }

  /** Simple name of the async type a type is, or empty; handles that cannot be composed are not. */
  public String asyncType(TypeRef type) {
    if (type.isVoid() || type.isUnknown()) {
      return "";
    }
    return catalogue
        .type(Kind.ASYNC_TYPE, type.name())
        .filter(line -> !line.attribute("family").orElse("").equals("handle"))
        .map(line -> type.simpleName())
        .orElse("");
  }

  /** The role of a method. */
  public Role of(SourceMethod method) {
    Role known = roles.get(method.key());
    if (known == null) {
      known = find(method);
      roles.put(method.key(), known);
    }
    return known;
  }

  private Role find(SourceMethod method) {
    SourceClass owner = index.ownerOf(method.key());
    Optional<Role> own = ofAnnotations(method, owner);
    if (own.isPresent()) {
      return own.get();
    }
    for (MethodKey overridden : method.overrides()) {
      Optional<CatalogueLine> context = catalogue.method(Kind.CONTEXT, overridden);
      if (context.isPresent() && index.method(overridden) == null) {
        return ofContext(context.get(), overridden.display());
      }
    }
    Role handler = handler(method, owner);
    if (handler != Role.PLAIN) {
      return handler;
    }
    if (owner != null) {
      for (Annotation annotation : owner.annotations()) {
        Optional<CatalogueLine> context = catalogue.annotation(Kind.CONTEXT, annotation.name());
        if (context.isPresent()) {
          return ofContext(context.get(), "@" + simple(annotation.name()));
        }
      }
    }
    return isMain(method) ? Role.MAIN : Role.PLAIN;
  }

  private static boolean isMain(SourceMethod method) {
    return method.key().name().equals("main")
        && method.has(SourceMethod.Modifier.STATIC)
        && method.returns().isVoid();
  }

  private Optional<Role> ofAnnotations(SourceMethod method, SourceClass owner) {
    for (Annotation annotation : method.annotations()) {
      Optional<CatalogueLine> context = catalogue.annotation(Kind.CONTEXT, annotation.name());
      if (context.isPresent()) {
        Role role = ofContext(context.get(), "@" + simple(annotation.name()));
        boolean onlyHandlers = context.get().has("handlers");
        if (!onlyHandlers || handler(method, owner) != Role.PLAIN) {
          return Optional.of(role);
        }
      }
    }
    return Optional.empty();
  }

  private Role handler(SourceMethod method, SourceClass owner) {
    Role found = annotatedHandler(method);
    if (found != Role.PLAIN) {
      return found;
    }
    for (MethodKey overridden : method.overrides()) {
      Optional<CatalogueLine> line = catalogue.method(Kind.HANDLER, overridden);
      if (line.isPresent() && index.method(overridden) == null) {
        return ofHandler(line.get(), overridden.display());
      }
      SourceMethod declared = index.method(overridden);
      if (declared != null && annotatedHandler(declared) != Role.PLAIN) {
        return annotatedHandler(declared);
      }
    }
    return ofHandlerType(method);
  }

  /** All methods that a class of a handler type implements, but for those of the type itself. */
  private Role ofHandlerType(SourceMethod method) {
    Optional<CatalogueLine> type = catalogue.type(Kind.HANDLER, method.key().owner());
    for (MethodKey overridden : method.overrides()) {
      if (type.isPresent()
          && catalogue.type(Kind.HANDLER, overridden.owner()).isEmpty()
          && !overridden.owner().startsWith("java.")) {
        return ofHandler(type.get(), overridden.display());
      }
    }
    return Role.PLAIN;
  }

  private Role annotatedHandler(SourceMethod method) {
    for (Annotation annotation : method.annotations()) {
      String name = annotation.name();
      if (settings.requestHandlers().contains(name)) {
        return platform("@" + simple(name));
      }
      Optional<CatalogueLine> line = catalogue.annotation(Kind.HANDLER, name);
      if (line.isPresent()) {
        return ofHandler(line.get(), "@" + simple(name));
      }
    }
    return Role.PLAIN;
  }

  private Role platform(String reason) {
    return new Role(
        settings.virtualThreads() ? Role.Kind.VIRTUAL_HANDLER : Role.Kind.HANDLER, reason);
  }

  /** The role of a handler a catalogue line describes. */
  Role ofHandler(CatalogueLine line, String reason) {
    return line.attribute("thread").orElse("request").equals("event-loop")
        ? new Role(Role.Kind.EVENT_LOOP_HANDLER, reason)
        : platform(reason);
  }

  private static Role ofContext(CatalogueLine line, String reason) {
    return switch (line.attribute("as").orElse("")) {
      case "async", "event-loop" -> new Role(Role.Kind.MUST_NOT_BLOCK, reason);
      case "executor", "blocking", "virtual" -> new Role(Role.Kind.MAY_BLOCK, reason);
      case "test" -> new Role(Role.Kind.TEST, reason);
      case "batch" -> new Role(Role.Kind.BATCH, reason);
      default -> Role.PLAIN;
    };
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
