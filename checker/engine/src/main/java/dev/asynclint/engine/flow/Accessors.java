package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.KeptWalks.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says which methods only read: called twice, they give the same value, not one started anew. */
final class Accessors {
  /** How methods begin that give something else with each call. */
  private static final List<String> PRODUCERS =
      List.of("new", "create", "next", "poll", "take", "remove", "pop", "build", "open", "start");

  /** How methods end that hand out the future an object has. */
  private static final List<String> HELD = List.of("future", "promise", "stage", "exit");

  private final Catalogue catalogue;
  private final ModuleIndex index;

  Accessors(Catalogue catalogue, ModuleIndex index) {
    this.catalogue = catalogue;
    this.index = index;
  }

  /** Whether two calls on the same values give the same value. */
  boolean reads(Callee callee) {
    if (!index.knows(callee)) {
      Optional<CatalogueLine> element = catalogue.method(Kind.ELEMENT, callee.key());
      return element.isPresent() ? !element.get().has("next") : isGetter(callee);
    }
    return index
        .kept()
        .reads()
        .get(
            Asked.about(callee),
            false,
            () -> {
              List<SourceMethod> targets = index.targets(callee.key(), callee.isOverridable());
              return targets.isEmpty()
                  ? isComponent(callee.key()) || isGetter(callee)
                  : targets.stream().allMatch(this::onlyReads);
            });
  }

  /** The path of the field of its own object that a method of the module returns, or null. */
  String field(Callee callee) {
    return index.knows(callee) && callee.key().parameters().isEmpty()
        ? index
            .kept()
            .returnedFields()
            .get(Asked.about(callee), Optional.empty(), () -> findField(callee))
            .orElse(null)
        : null;
  }

  private Optional<String> findField(Callee callee) {
    MethodKey key = callee.key();
    List<SourceMethod> targets = index.targets(key, callee.isOverridable());
    if (targets.isEmpty() && isComponent(key)) {
      return Optional.of(key.owner() + Paths.fieldToken(key.name()));
    }
    if (targets.size() != 1) {
      return Optional.empty();
    }
    List<Node> returned = new ArrayList<>(1);
    returned(targets.get(0).body(), returned);
    return returned.size() == 1
            && returned.get(0) instanceof Node.Field field
            && field.receiver() instanceof Node.This
        ? Optional.of(field.owner() + Paths.fieldToken(field.name()))
        : Optional.empty();
  }

  private boolean isComponent(MethodKey key) {
    SourceClass owner = key.parameters().isEmpty() ? index.classNamed(key.owner()) : null;
    return owner != null
        && owner.kind() == SourceClass.Kind.RECORD
        && owner.fields().stream().anyMatch(f -> !f.isStatic() && f.name().equals(key.name()));
  }

  /** A method without parameters whose body nobody sees. */
  private boolean isGetter(Callee callee) {
    String name = callee.key().name();
    if (!callee.key().parameters().isEmpty() || callee.declaredReturn().isVoid()) {
      return false;
    }
    if (PRODUCERS.stream().anyMatch(name::startsWith) || name.equals("get")) {
      return false;
    }
    if (catalogue.type(Kind.ASYNC_TYPE, callee.declaredReturn().name()).isEmpty()) {
      return true;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith("get") && !name.endsWith("Async")
        || HELD.stream().anyMatch(lower::endsWith);
  }

  private boolean onlyReads(SourceMethod method) {
    List<Node> returned = new ArrayList<>(1);
    returned(method.body(), returned);
    return !returned.isEmpty() && returned.stream().allMatch(value -> isRead(value, 0));
  }

  private static void returned(Node node, List<Node> found) {
    if (node instanceof Node.Lambda) {
      return;
    }
    if (node instanceof Node.Exit exit && exit.kind() == Node.Exit.Kind.RETURN) {
      found.add(exit.value());
    }
    Children.of(node).forEach(child -> returned(child, found));
  }

  private boolean isRead(Node node, int depth) {
    if (node instanceof Node.Field field) {
      return field.receiver() == null || isRead(field.receiver(), depth);
    }
    if (node instanceof Node.Local local) {
      return local.variable().isParameter();
    }
    if (node instanceof Node.Unknown access && Paths.isElementAccess(access)) {
      return access.children().stream().allMatch(child -> isRead(child, depth));
    }
    if (node instanceof Node.Call call && !call.isCreation() && depth < 4) {
      return (catalogue.method(Kind.SAME_STAGE, call.callee().key()).isPresent()
              || reads(call.callee()))
          && (call.receiver() == null || isRead(call.receiver(), depth + 1))
          && call.arguments().stream().allMatch(argument -> isRead(argument, depth + 1));
    }
    return node instanceof Node.This || node instanceof Node.Constant;
  }
}
