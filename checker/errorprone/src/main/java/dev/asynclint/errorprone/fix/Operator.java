package dev.asynclint.errorprone.fix;

import static com.google.errorprone.util.ASTHelpers.getUpperBound;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method of an async type that takes a function.
 *
 * @param method the method
 * @param function the single method of the function's interface, as the operator declares it
 */
record Operator(MethodSymbol method, Type function) {
  /**
   * The one public method of that name and number of parameters whose parameter at {@code index} is
   * a function of {@code arity} parameters: no other could be meant by a lambda.
   */
  static Optional<Operator> of(
      Type type, String name, int parameters, int index, int arity, VisitorState state) {
    Types types = state.getTypes();
    Set<MethodSymbol> all =
        ASTHelpers.findMatchingMethods(
            state.getName(name),
            method ->
                method.getParameters().size() == parameters
                    && (method.flags() & Flags.SYNTHETIC) == 0
                    && (method.flags() & Flags.PUBLIC) != 0,
            type,
            types);
    List<Operator> operators =
        all.stream()
            .filter(
                method -> all.stream().noneMatch(other -> overrides(other, method, type, types)))
            .filter(method -> types.isFunctionalInterface(functionType(method, index)))
            .map(
                method ->
                    new Operator(method, types.findDescriptorType(functionType(method, index))))
            .filter(operator -> operator.functionParameters() == arity)
            .toList();
    return operators.size() == 1 ? Optional.of(operators.get(0)) : Optional.empty();
  }

  private static Type functionType(MethodSymbol method, int index) {
    return method.getParameters().get(index).type;
  }

  private static boolean overrides(
      MethodSymbol method, MethodSymbol other, Type type, Types types) {
    return method != other && method.overrides(other, type.tsym, types, false);
  }

  int functionParameters() {
    return function.getParameterTypes().size();
  }

  /** Whether its function may return a value of that type. */
  boolean takes(Type type, VisitorState state) {
    Types types = state.getTypes();
    Type returned = types.erasure(getUpperBound(function.getReturnType(), types));
    return ASTHelpers.isSubtype(types.erasure(type), returned, state);
  }

  /** Whether its result, type arguments apart, may stand where a value of that type stood. */
  boolean fits(Type type, VisitorState state) {
    Types types = state.getTypes();
    Type result = types.erasure(getUpperBound(method.getReturnType(), types));
    return ASTHelpers.isSubtype(result, types.erasure(type), state);
  }

  /** Whether its function may throw that. */
  boolean mayThrow(Type exception, VisitorState state) {
    return function.getThrownTypes().stream()
        .anyMatch(declared -> ASTHelpers.isSubtype(exception, declared, state));
  }

  /** The type of the one value an async type brings; empty where it is not known exactly. */
  static Optional<Type> payload(Type type) {
    if (type == null || type.getTypeArguments().size() != 1) {
      return Optional.empty();
    }
    Type value = type.getTypeArguments().get(0);
    boolean isExact =
        value.getKind() == javax.lang.model.type.TypeKind.DECLARED
            || value.getKind() == javax.lang.model.type.TypeKind.ARRAY
            || value.getKind() == javax.lang.model.type.TypeKind.TYPEVAR
                && !(value instanceof Type.CapturedType);
    return isExact ? Optional.of(value) : Optional.empty();
  }

  /** Whether both bring values of the same, exactly known type. */
  static boolean samePayload(Type one, Type other, VisitorState state) {
    Optional<Type> first = payload(one);
    Optional<Type> second = payload(other);
    return first.isPresent()
        && second.isPresent()
        && ASTHelpers.isSameType(first.get(), second.get(), state);
  }
}
