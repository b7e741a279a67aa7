package dev.asynclint.errorprone.lowering;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Attribute.Compound;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Pair;
import dev.asynclint.engine.body.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Annotations of symbols: their names, the constants they hold, and what they suppress. */
final class Annotations {
  private static final String SUPPRESS_WARNINGS = "java.lang.SuppressWarnings";

  private final TypeRefs types;
  private final Types javacTypes;

  Annotations(TypeRefs types, Types javacTypes) {
    this.types = types;
    this.javacTypes = javacTypes;
  }

  /** The annotations on a symbol; none for null. */
  List<Annotation> of(Symbol symbol) {
    com.sun.tools.javac.util.List<Compound> compounds = compounds(symbol);
    if (compounds.isEmpty()) {
      return List.of();
    }
    List<Annotation> found = new ArrayList<>();
    for (Compound compound : compounds) {
      found.add(new Annotation(types.name(compound.type), values(compound)));
    }
    return found;
  }

  /** Canonical names of the annotations on a symbol. */
  Set<String> names(Symbol symbol) {
    com.sun.tools.javac.util.List<Compound> compounds = compounds(symbol);
    if (compounds.isEmpty()) {
      return Set.of();
    }
    Set<String> found = new LinkedHashSet<>();
    for (Compound compound : compounds) {
      found.add(types.name(compound.type));
    }
    return found;
  }

  /**
   * Canonical names of the annotations on a symbol that its class file has as well: whether the
   * symbol comes from there or from its source must make no difference.
   */
  Set<String> inClassFile(Symbol symbol) {
    com.sun.tools.javac.util.List<Compound> compounds = compounds(symbol);
    if (compounds.isEmpty()) {
      return Set.of();
    }
    Set<String> found = new LinkedHashSet<>();
    for (Compound compound : compounds) {
      if (!isSourceOnly(compound)) {
        found.add(types.name(compound.type));
      }
    }
    return found;
  }

  private boolean isSourceOnly(Compound compound) {
    try {
      return javacTypes.getRetention(compound) == Attribute.RetentionPolicy.SOURCE;
    } catch (CompletionFailure missing) {
      // A class file names it.
      return false;
    }
  }

  /** Names in the symbol's own {@code @SuppressWarnings}. */
  Set<String> suppressed(Symbol symbol) {
    for (Compound compound : compounds(symbol)) {
      if (types.name(compound.type).equals(SUPPRESS_WARNINGS)) {
        Set<String> names = new LinkedHashSet<>();
        for (Pair<MethodSymbol, Attribute> value : compound.values) {
          suppressed(value.snd, names);
        }
        return names;
      }
    }
    return Set.of();
  }

  private static void suppressed(Attribute attribute, Set<String> names) {
    if (attribute instanceof Attribute.Array array) {
      for (Attribute element : array.values) {
        suppressed(element, names);
      }
    } else if (attribute instanceof Attribute.Constant constant) {
      names.add(String.valueOf(constant.getValue()));
    }
  }

  private static com.sun.tools.javac.util.List<Compound> compounds(Symbol symbol) {
    if (symbol == null) {
      return com.sun.tools.javac.util.List.nil();
    }
    try {
      com.sun.tools.javac.util.List<Compound> found = symbol.getAnnotationMirrors();
      for (Attribute.TypeCompound onType : symbol.getRawTypeAttributes()) {
        if (isOfWhole(onType, symbol)) {
          found = found.append(onType);
        }
      }
      return found;
    } catch (CompletionFailure missing) {
      return com.sun.tools.javac.util.List.nil();
    }
  }

  /** {@code @Nullable Reply get()}: of the result, or of the variable, and not of a part. */
  private static boolean isOfWhole(Attribute.TypeCompound annotation, Symbol symbol) {
    return annotation.position != null
        && annotation.position.location.isEmpty()
        && switch (annotation.position.type) {
          case METHOD_RETURN -> symbol instanceof MethodSymbol;
          // A method knows those of its parameters too.
          case FIELD, METHOD_FORMAL_PARAMETER, LOCAL_VARIABLE -> !(symbol instanceof MethodSymbol);
          default -> false;
        };
  }

  private Map<String, String> values(Compound compound) {
    if (compound.values.isEmpty()) {
      return Map.of();
    }
    Map<String, String> found = new HashMap<>();
    for (Pair<MethodSymbol, Attribute> value : compound.values) {
      String text = text(value.snd);
      if (text != null) {
        found.put(value.fst.name.toString(), text);
      }
    }
    return found;
  }

  /**
   * The constant's text, elements of an array separated by commas; null for what is no constant.
   */
  private String text(Attribute attribute) {
    if (attribute instanceof Attribute.Constant constant) {
      return String.valueOf(constant.getValue());
    }
    if (attribute instanceof Attribute.Enum constant) {
      return constant.value.name.toString();
    }
    if (attribute instanceof Attribute.Class literal) {
      return types.name(literal.classType);
    }
    if (attribute instanceof Attribute.Array array) {
      StringBuilder texts = new StringBuilder();
      for (Attribute element : array.values) {
        String text = text(element);
        if (text == null) {
          return null;
        }
        texts.append(texts.length() == 0 ? "" : ",").append(text);
      }
      return texts.toString();
    }
    return null;
  }
}
