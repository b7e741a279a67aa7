package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.KnownMethod;
import dev.asynclint.scan.types.KnownType;
import dev.asynclint.scan.types.KnownType.KnownField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields and methods of a class, as its source declares them. */
final class DeclaredMembers {
  private final String owner;
  private final TypeScope scope;
  private final boolean isInterface;
  private final List<KnownMethod> methods = new ArrayList<>();
  private final Map<String, KnownField> fields = new LinkedHashMap<>();

  private DeclaredMembers(String owner, TypeScope scope, boolean isInterface) {
    this.owner = owner;
    this.scope = scope;
    this.isInterface = isInterface;
  }

  static KnownType of(SourceTypes.Declared type) {
    TypeDeclaration<?> tree = type.tree();
    boolean isInterface =
        tree instanceof AnnotationDeclaration
            || tree instanceof ClassOrInterfaceDeclaration each && each.isInterface();
    DeclaredMembers members = new DeclaredMembers(type.name(), type.scope(), isInterface);
    int flags = flags(tree);
    if (isInterface) {
      flags |= KnownType.INTERFACE | KnownType.ABSTRACT;
    }
    if (tree instanceof EnumDeclaration constants) {
      flags |= KnownType.ENUM | (hasBodies(constants) ? 0 : KnownType.FINAL);
      members.addConstants(constants);
    }
    if (tree instanceof RecordDeclaration record) {
      flags |= KnownType.FINAL;
      members.addComponents(record);
    }
    members.addAll(tree.getMembers());
    if (type.scope().file().usesLombok()) {
      members.addLombok(tree);
    }
    if (!isInterface && members.methods.stream().noneMatch(KnownMethod::isConstructor)) {
      members.add(MethodKey.CONSTRUCTOR, List.of(), JavaType.VOID, flags & 7);
    }
    return new KnownType(
        type.name(),
        flags,
        type.variables(),
        type.supertypes(),
        KnownType.byName(members.methods),
        members.fields,
        type.nested(),
        annotations(tree.getAnnotations(), type.scope()));
  }

  /** The members of an anonymous class. */
  static KnownType anonymous(
      String name, JavaType above, NodeList<BodyDeclaration<?>> body, TypeScope scope) {
    DeclaredMembers members = new DeclaredMembers(name, scope, false);
    members.addAll(body);
    return new KnownType(
        name,
        0,
        List.of(),
        above.isClass("java.lang.Object") ? List.of(above) : List.of(above, JavaType.OBJECT),
        KnownType.byName(members.methods),
        members.fields,
        Map.of(),
        Set.of());
  }

  private static boolean hasBodies(EnumDeclaration constants) {
    return constants.getEntries().stream().anyMatch(each -> !each.getClassBody().isEmpty());
  }

  private void addConstants(EnumDeclaration constants) {
    JavaType self = JavaType.of(owner);
    int flags = KnownType.PUBLIC | KnownType.STATIC | KnownType.FINAL;
    constants
        .getEntries()
        .forEach(
            each ->
                fields.put(
                    each.getNameAsString(),
                    new KnownField(owner, each.getNameAsString(), self, flags, null)));
    int factory = KnownType.PUBLIC | KnownType.STATIC;
    add("values", List.of(), JavaType.array(self), factory);
    add("valueOf", List.of(JavaType.STRING), self, factory);
  }

  private void addComponents(RecordDeclaration record) {
    List<JavaType> types = new ArrayList<>();
    Set<String> written = new LinkedHashSet<>();
    boolean canonical = false;
    for (BodyDeclaration<?> member : record.getMembers()) {
      if (member instanceof MethodDeclaration method && method.getParameters().isEmpty()) {
        written.add(method.getNameAsString());
      }
      canonical |=
          member instanceof ConstructorDeclaration constructor
              && constructor.getParameters().size() == record.getParameters().size();
    }
    for (Parameter each : record.getParameters()) {
      JavaType type = parameter(each, scope);
      String name = each.getNameAsString();
      types.add(type);
      fields.put(
          name, new KnownField(owner, name, type, KnownType.PRIVATE | KnownType.FINAL, null));
      if (!written.contains(name)) {
        add(name, List.of(), type, KnownType.PUBLIC);
      }
    }
    if (!canonical) {
      add(MethodKey.CONSTRUCTOR, types, JavaType.VOID, flags(record) & 7);
    }
  }

  private void addLombok(TypeDeclaration<?> tree) {
    LombokMembers lombok = new LombokMembers(owner, tree, scope);
    KnownField log = lombok.log();
    if (log != null) {
      fields.putIfAbsent(log.name(), log);
    }
    Set<String> written = new LinkedHashSet<>();
    methods.forEach(each -> written.add(each.name()));
    methods.addAll(lombok.accessors(written));
  }

  private void add(String name, List<JavaType> parameters, JavaType returns, int flags) {
    methods.add(
        new KnownMethod(owner, name, List.of(), parameters, returns, flags, List.of(), Set.of()));
  }

  private void addAll(NodeList<BodyDeclaration<?>> members) {
    for (BodyDeclaration<?> member : members) {
      if (member instanceof MethodDeclaration method) {
        methods.add(method(owner, method, scope, isInterface));
      } else if (member instanceof ConstructorDeclaration constructor) {
        methods.add(constructor(owner, constructor, scope));
      } else if (member instanceof FieldDeclaration field) {
        addFields(field);
      } else if (member instanceof AnnotationMemberDeclaration element) {
        add(
            element.getNameAsString(),
            List.of(),
            scope.type(element.getType()),
            KnownType.PUBLIC | KnownType.ABSTRACT);
      } else if (member instanceof CompactConstructorDeclaration) {
        continue;
      }
    }
  }

  private void addFields(FieldDeclaration field) {
    int flags = flags(field);
    if (isInterface) {
      flags |= KnownType.PUBLIC | KnownType.STATIC | KnownType.FINAL;
    }
    for (VariableDeclarator each : field.getVariables()) {
      boolean constant = (flags & KnownType.FINAL) != 0 && (flags & KnownType.STATIC) != 0;
      fields.put(
          each.getNameAsString(),
          new KnownField(
              owner,
              each.getNameAsString(),
              scope.type(each.getType()),
              flags,
              constant ? each.getInitializer().map(Literals::text).orElse(null) : null));
    }
  }

  static KnownMethod method(
      String owner, MethodDeclaration tree, TypeScope around, boolean inInterface) {
    TypeScope scope = around.nested();
    List<JavaType> variables = scope.declare(tree.getTypeParameters());
    int flags = flags(tree);
    if (inInterface) {
      flags |= (flags & KnownType.PRIVATE) == 0 ? KnownType.PUBLIC : 0;
      flags |= tree.getBody().isEmpty() ? KnownType.ABSTRACT : 0;
    }
    return callable(
        owner, tree.getNameAsString(), tree, variables, scope, scope.type(tree.getType()), flags);
  }

  static KnownMethod constructor(String owner, ConstructorDeclaration tree, TypeScope around) {
    TypeScope scope = around.nested();
    List<JavaType> variables = scope.declare(tree.getTypeParameters());
    return callable(
        owner, MethodKey.CONSTRUCTOR, tree, variables, scope, JavaType.VOID, flags(tree));
  }

  private static KnownMethod callable(
      String owner,
      String name,
      CallableDeclaration<?> tree,
      List<JavaType> variables,
      TypeScope scope,
      JavaType returns,
      int flags) {
    List<JavaType> parameters = new ArrayList<>(tree.getParameters().size());
    boolean varargs = false;
    for (Parameter each : tree.getParameters()) {
      parameters.add(parameter(each, scope));
      varargs |= each.isVarArgs();
    }
    List<String> thrown = new ArrayList<>(1);
    tree.getThrownExceptions().forEach(each -> thrown.add(scope.type(each).erased()));
    Set<String> annotations = annotations(tree.getAnnotations(), scope);
    return new KnownMethod(
        owner,
        name,
        variables,
        List.copyOf(parameters),
        returns,
        flags
            | (varargs ? KnownType.VARARGS : 0)
            | (annotations.contains("java.lang.Deprecated") ? KnownType.DEPRECATED : 0),
        thrown,
        annotations);
  }

  static JavaType parameter(Parameter tree, TypeScope scope) {
    JavaType type = scope.type(tree.getType());
    return tree.isVarArgs() ? JavaType.array(type) : type;
  }

  private static Set<String> annotations(NodeList<AnnotationExpr> trees, TypeScope scope) {
    if (trees.isEmpty()) {
      return Set.of();
    }
    Set<String> names = new LinkedHashSet<>();
    for (AnnotationExpr each : trees) {
      String name = scope.annotation(each);
      // Class files do not have these, and what a call says must not depend on where it is from.
      if (!name.equals("java.lang.Override") && !name.equals("java.lang.SuppressWarnings")) {
        names.add(name);
      }
    }
    return Set.copyOf(names);
  }

  static int flags(NodeWithModifiers<?> tree) {
    return (tree.hasModifier(Keyword.PUBLIC) ? KnownType.PUBLIC : 0)
        | (tree.hasModifier(Keyword.PRIVATE) ? KnownType.PRIVATE : 0)
        | (tree.hasModifier(Keyword.PROTECTED) ? KnownType.PROTECTED : 0)
        | (tree.hasModifier(Keyword.STATIC) ? KnownType.STATIC : 0)
        | (tree.hasModifier(Keyword.FINAL) ? KnownType.FINAL : 0)
        | (tree.hasModifier(Keyword.ABSTRACT) ? KnownType.ABSTRACT : 0);
  }
}
