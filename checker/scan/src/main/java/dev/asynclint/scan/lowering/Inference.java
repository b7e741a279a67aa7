package dev.asynclint.scan.lowering;

import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.JavaType.Kind;
import dev.asynclint.scan.types.KnownType;
import dev.asynclint.scan.types.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the type variables of one call stand for, told by its arguments and by who asks. */
final class Inference {
  /** What the language never has in a name: a call's variables are not those of its caller. */
  private static final String MARK = "'";

  private final Types types;
  private final SourceTypes sources;
  private final Map<String, JavaType> renamed = new HashMap<>();
  private final Map<String, JavaType> bindings = new HashMap<>();

  /**
   * @param variables that are to be found
   */
  Inference(SourceTypes sources, List<JavaType> variables) {
    this.sources = sources;
    types = sources.types();
    for (JavaType each : variables) {
      renamed.put(each.name(), JavaType.variable(MARK + each.name(), each.inner()));
    }
  }

  private static boolean isOurs(JavaType type) {
    return type.is(Kind.VARIABLE) && type.name().startsWith(MARK);
  }

  /** A type of the declaration with this call's variables. */
  JavaType formal(JavaType declared) {
    return renamed.isEmpty() ? declared : Types.substitute(declared, renamed);
  }

  /** With what is known by now. */
  JavaType known(JavaType formal) {
    return bindings.isEmpty() ? formal : Types.substitute(formal, bindings);
  }

  /** With what is known by now, the rest unknown. */
  JavaType settled(JavaType formal) {
    return renamed.isEmpty() ? formal : settle(known(formal));
  }

  private static JavaType settle(JavaType type) {
    if (isOurs(type)) {
      return JavaType.UNKNOWN;
    }
    return switch (type.kind()) {
      case UPPER, LOWER -> {
        JavaType inner = settle(type.inner());
        yield inner.isUnknown() || inner == type.inner()
            ? (inner.isUnknown() ? inner : type)
            : type.is(Kind.UPPER) ? JavaType.upper(inner) : JavaType.lower(inner);
      }
      case ARRAY -> JavaType.array(settle(type.inner()));
      case CLASS ->
          type.arguments().isEmpty()
              ? type
              : JavaType.of(type.name(), type.arguments().stream().map(Inference::settle).toList());
      default -> type;
    };
  }

  /** Whether something in it is not known yet. */
  boolean isOpen(JavaType formal) {
    JavaType type = known(formal);
    return isOurs(type)
        || !type.is(Kind.VARIABLE) && type.arguments().stream().anyMatch(this::isOpen);
  }

  /** A value of {@code actual} is given for {@code formal}. */
  void given(JavaType formal, JavaType actual) {
    if (formal.isUnknown() || actual.isUnknown() || actual.isVoid() || actual.is(Kind.NULL)) {
      return;
    }
    switch (formal.kind()) {
      case VARIABLE -> {
        if (isOurs(formal)) {
          bind(formal.name(), Types.boxed(actual.unwrapped()));
        }
      }
      case UPPER, LOWER -> given(formal.inner(), actual.unwrapped());
      case ARRAY -> {
        if (actual.is(Kind.ARRAY)) {
          given(formal.inner(), actual.inner());
        }
      }
      case CLASS -> {
        if (!formal.arguments().isEmpty()) {
          JavaType as = types.asSuper(actual, formal.name());
          for (int i = 0; as != null && i < formal.arguments().size(); i++) {
            given(formal.arguments().get(i), as.argument(i));
          }
        }
      }
      default -> {}
    }
  }

  private void bind(String variable, JavaType type) {
    JavaType before = bindings.get(variable);
    if (before == null || types.isBelow(before, type)) {
      bindings.put(variable, type);
    } else if (!types.isBelow(type, before)
        && before.bounded().is(Kind.CLASS)
        && type.bounded().is(Kind.CLASS)) {
      bindings.put(variable, sources.common(List.of(before.bounded(), type.bounded())));
    }
  }

  /** The call's value is wanted as {@code expected}: tells only what arguments have not told. */
  void wanted(JavaType returns, JavaType expected) {
    if (expected == null || expected.isUnknown() || expected.isVoid()) {
      return;
    }
    if (isOurs(returns)) {
      bindings.putIfAbsent(returns.name(), Types.boxed(expected.unwrapped()));
      return;
    }
    JavaType target = expected.unwrapped().bounded();
    if (!returns.is(Kind.CLASS) || !target.is(Kind.CLASS)) {
      return;
    }
    KnownType declared = types.find(returns.name());
    JavaType as = declared == null ? null : types.asSuper(returns, target.name());
    for (int i = 0; as != null && i < as.arguments().size(); i++) {
      JavaType formal = as.argument(i).unwrapped();
      JavaType argument = target.argument(i);
      if (isOpen(formal) && !isOurs(argument)) {
        wanted(known(formal), argument);
      }
    }
  }
}
