package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.engine.body.TypeWorld.MethodSignature;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * An overload that takes what a method takes, in the same order, and one carrier besides, and gives
 * back what it gives back.
 *
 * @param position where among the parameters the carrier stands
 * @param carrier type of that parameter
 */
record CarrierOverload(int position, TypeRef carrier) {
  /**
   * The overloads that code in the body may call instead.
   *
   * @param owner static type of the receiver, or the class that declares a static method
   */
  static List<CarrierOverload> of(
      Callee callee, String owner, MethodBody body, RuleContext context, CarrierTypes carriers) {
    List<CarrierOverload> found = new ArrayList<>(1);
    TypeWorld types = context.index().types();
    for (MethodSignature candidate :
        types.methods(owner, callee.key().name(), body.owner().name())) {
      if (candidate.isDeprecated()
          || candidate.isStatic() != callee.isStatic()
          || candidate.isVarargs() != callee.isVarargs()
          || !givesTheSame(candidate.returns(), callee.declaredReturn(), types)
          || isExcluded(candidate, callee, context)
          || isEnclosing(candidate.key(), body, context.index())) {
        continue;
      }
      int position = addedParameter(callee.key().parameters(), candidate.key().parameters());
      boolean isLastOfVarargs = callee.isVarargs() && position == callee.key().parameters().size();
      if (position >= 0
          && !isLastOfVarargs
          && carriers.isCarrier(candidate.parameters().get(position))) {
        found.add(new CarrierOverload(position, candidate.parameters().get(position)));
      }
    }
    return found;
  }

  /** Position of the one parameter the longer list has besides; -1 where it is another list. */
  private static int addedParameter(List<String> shorter, List<String> longer) {
    if (longer.size() != shorter.size() + 1) {
      return -1;
    }
    int position = 0;
    while (position < shorter.size() && shorter.get(position).equals(longer.get(position))) {
      position++;
    }
    boolean sameRest =
        shorter
            .subList(position, shorter.size())
            .equals(longer.subList(position + 1, longer.size()));
    return sameRest ? position : -1;
  }

  private static boolean givesTheSame(TypeRef given, TypeRef wanted, TypeWorld types) {
    if (!types.isSubtype(given.name(), wanted.name())) {
      return false;
    }
    boolean comparable = given.arguments().size() == wanted.arguments().size();
    return !comparable || given.arguments().equals(wanted.arguments());
  }

  static boolean isExcluded(MethodSignature candidate, Callee callee, RuleContext context) {
    String of = callee.key().owner() + "::" + callee.key().name();
    return context
        .catalogue()
        .method(Kind.NOT_TWIN, candidate.key())
        .filter(line -> line.attribute("of").map(o -> o.startsWith(of)).orElse(true))
        .isPresent();
  }

  /** Whether the overload is the method the body stands in, or overrides it, or is overridden. */
  static boolean isEnclosing(MethodKey overload, MethodBody body, ModuleIndex index) {
    MethodKey around = body.key();
    while (around != null) {
      if (around.name().equals(overload.name())
          && around.parameters().equals(overload.parameters())
          && (index.types().isSubtype(around.owner(), overload.owner())
              || index.types().isSubtype(overload.owner(), around.owner()))) {
        return true;
      }
      SourceClass owner = index.ownerOf(around);
      around = owner == null ? null : owner.enclosingMethod();
    }
    return false;
  }
}
