package dev.asynclint.scan.types;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A declared method or constructor. A class and not a record, for what calls of it say is worked
 * out once.
 */
public final class KnownMethod {
  private final String owner;
  private final String name;
  private final List<JavaType> variables;
  private final List<JavaType> parameters;
  private final JavaType returns;
  private final int flags;
  private final List<String> thrown;
  private final Set<String> annotations;
  private volatile MethodKey key;
  private volatile Said said;

  /** What calls say, and of which declaration of the type around. */
  private record Said(KnownType declaring, Callee callee) {}

  public KnownMethod(
      String owner,
      String name,
      List<JavaType> variables,
      List<JavaType> parameters,
      JavaType returns,
      int flags,
      List<String> thrown,
      Set<String> annotations) {
    this.owner = owner;
    this.name = name;
    this.variables = variables;
    this.parameters = parameters;
    this.returns = returns;
    this.flags = flags;
    this.thrown = thrown;
    this.annotations = annotations;
  }

  /** Canonical name of the type that declares it. */
  public String owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  /** Its own type variables. */
  public List<JavaType> variables() {
    return variables;
  }

  public List<JavaType> parameters() {
    return parameters;
  }

  public JavaType returns() {
    return returns;
  }

  /** Canonical names. */
  public List<String> thrown() {
    return thrown;
  }

  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  public boolean isStatic() {
    return has(KnownType.STATIC);
  }

  public boolean isVarargs() {
    return has(KnownType.VARARGS);
  }

  public boolean isConstructor() {
    return name.equals(MethodKey.CONSTRUCTOR);
  }

  /** One object for all calls: the engine asks for many things by it. */
  public MethodKey key() {
    MethodKey known = key;
    if (known == null) {
      known = new MethodKey(owner, name, parameters.stream().map(JavaType::erased).toList());
      key = known;
    }
    return known;
  }

  /** What a call of it says to the engine. */
  public Callee callee(KnownType declaring) {
    Said known = said;
    if (known == null || known.declaring != declaring) {
      known = new Said(declaring, makeCallee(declaring));
      said = known;
    }
    return known.callee;
  }

  private Callee makeCallee(KnownType declaring) {
    Set<String> all = annotations;
    if (!declaring.annotations().isEmpty()) {
      all = new HashSet<>(annotations);
      all.addAll(declaring.annotations());
    }
    boolean fixed =
        isConstructor()
            || has(KnownType.STATIC | KnownType.PRIVATE | KnownType.FINAL)
            || declaring.has(KnownType.FINAL);
    return new Callee(
        key(),
        isConstructor() ? JavaType.of(owner).ref() : returns.ref(),
        isStatic(),
        isVarargs(),
        !fixed,
        has(KnownType.ABSTRACT),
        thrown,
        Set.copyOf(all));
  }
}
