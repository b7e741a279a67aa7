package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.type.TypeParameter;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass.SourceField;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.KnownMethod;
import dev.asynclint.scan.types.KnownType;
import dev.asynclint.scan.types.Types.Member;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Fields, methods and initialisers of one class. */
final class MemberLowering {
  private final FileContext context;
  private final KnownType known;
  private final Scope scope;
  private final TypeScope types;
  private final Variables outerVariables;
  private final List<SourceField> fields = new ArrayList<>();
  private final List<SourceMethod> methods = new ArrayList<>();
  private final Initializers instance = new Initializers(MethodKey.INITIALIZER, false);
  private final Initializers statics = new Initializers(MethodKey.STATIC_INITIALIZER, true);
  private NodeList<Parameter> components;

  /**
   * @param outerVariables of the body around it, else null
   */
  MemberLowering(
      FileContext context,
      KnownType known,
      Scope scope,
      TypeScope types,
      Variables outerVariables) {
    this.context = context;
    this.known = known;
    this.scope = scope;
    this.types = types;
    this.outerVariables = outerVariables;
  }

  List<SourceField> fields() {
    return fields;
  }

  /** All methods, initialisers last. */
  List<SourceMethod> methods() {
    instance.addTo(methods);
    statics.addTo(methods);
    return methods;
  }

  void addField(SourceField field) {
    fields.add(field);
  }

  void recordParameters(NodeList<Parameter> parameters) {
    components = parameters;
  }

  void addAll(NodeList<BodyDeclaration<?>> members) {
    for (BodyDeclaration<?> each : members) {
      if (each instanceof MethodDeclaration method) {
        add(method);
      } else if (each instanceof ConstructorDeclaration constructor) {
        add(constructor);
      } else if (each instanceof CompactConstructorDeclaration constructor) {
        add(constructor);
      } else if (each instanceof FieldDeclaration field) {
        add(field);
      } else if (each instanceof InitializerDeclaration block) {
        (block.isStatic() ? statics : instance).run(block.getBody());
      } else if (each instanceof TypeDeclaration<?> nested) {
        String name = known.nested().get(nested.getNameAsString());
        SourceTypes.Declared inner = name == null ? null : context.sources.declared(name);
        if (inner != null && inner.tree() == nested) {
          new ClassLowering(context, inner, null, scope, outerVariables).lower();
        }
      }
    }
  }

  private Variables variables() {
    return outerVariables != null ? outerVariables : new Variables();
  }

  private void add(FieldDeclaration tree) {
    boolean inInterface = known.isInterface();
    boolean isStatic = inInterface || tree.isStatic();
    boolean isFinal = inInterface || tree.isFinal();
    for (VariableDeclarator each : tree.getVariables()) {
      JavaType type = types.type(each.getType());
      Range own = context.range(each);
      Range whole = context.range(tree);
      Range range =
          own.isPresent() && whole.isPresent()
              ? new Range(whole.start(), Math.max(own.end(), whole.end()), own.anchor())
              : own;
      fields.add(
          new SourceField(
              each.getNameAsString(),
              type.ref(),
              isStatic,
              isFinal,
              tree.isPrivate(),
              Annotations.of(tree.getAnnotations(), types),
              Annotations.suppressed(tree.getAnnotations()),
              range));
      if (each.getInitializer().isPresent()) {
        Node target = field(each.getNameAsString(), type, range, isStatic, isFinal);
        (isStatic ? statics : instance).assign(range, target, each.getInitializer().get(), type);
      }
    }
  }

  private Node field(String name, JavaType type, Range range, boolean isStatic, boolean isFinal) {
    Node receiver = isStatic ? null : new Node.This(Range.NONE, scope.innermost().self().ref());
    return new Node.Field(range, receiver, known.name(), name, type.ref(), isStatic, isFinal);
  }

  /** The constants of an enum, as the static fields they are. */
  void addConstants(EnumDeclaration tree) {
    JavaType self = JavaType.of(known.name());
    for (EnumConstantDeclaration each : tree.getEntries()) {
      Range range = context.range(each);
      fields.add(
          new SourceField(
              each.getNameAsString(),
              self.ref(),
              true,
              true,
              false,
              Annotations.of(each.getAnnotations(), types),
              Annotations.suppressed(each.getAnnotations()),
              range));
      BodyLowering body = statics.lowering();
      Arguments arguments = new Arguments(body, each.getArguments());
      List<Member> constructors = new ArrayList<>(2);
      known
          .methodsNamed(MethodKey.CONSTRUCTOR)
          .forEach(one -> constructors.add(new Member(one, known, self)));
      Member chosen = arguments.choose(constructors);
      String name = null;
      List<Node> values =
          chosen == null
              ? arguments.lowerUnknown()
              : arguments.lower(
                  chosen, new Inference(context.sources, List.of()), JavaType.VOID, null);
      if (!each.getClassBody().isEmpty()) {
        name = context.nextLocal(known.name(), "");
        new AnonymousClass(context, name, self, statics.key(), scope, types, body.variables)
            .lower(each.getClassBody(), range);
      }
      Node target = field(each.getNameAsString(), self, range, true, true);
      Node value =
          chosen == null
              ? new Node.Unknown(range, values, self.ref())
              : new Node.Call(range, chosen.method().callee(known), null, values, self.ref(), name);
      statics.statements.add(new Node.Assign(range, target, value));
    }
  }

  private void add(MethodDeclaration tree) {
    KnownMethod method = DeclaredMembers.method(known.name(), tree, types, known.isInterface());
    add(tree, method, tree.getTypeParameters(), tree.getBody().orElse(null));
  }

  private void add(ConstructorDeclaration tree) {
    KnownMethod method = DeclaredMembers.constructor(known.name(), tree, types);
    add(tree, method, tree.getTypeParameters(), tree.getBody());
  }

  private void add(
      CallableDeclaration<?> tree,
      KnownMethod method,
      NodeList<TypeParameter> typeParameters,
      BlockStmt body) {
    TypeScope own = types.nested();
    own.declare(typeParameters);
    Variables variables = variables();
    if (body != null) {
      variables.stability.scan(tree.getParameters(), body);
    }
    Scope inside = scope.block();
    BodyLowering lowering = new BodyLowering(context, inside, own, method.key(), variables);
    lowering.returns = new BodyState.Returns(method.returns());
    List<Variable> parameters = lowering.parameters(tree.getParameters());
    Node lowered = body == null ? null : body(lowering, body, method.isConstructor());
    methods.add(
        new SourceMethod(
            method.key(),
            method.returns().ref(),
            parameters,
            modifiers(tree, method),
            Annotations.of(tree.getAnnotations(), own),
            context.types.overridden(method, known),
            method.thrown(),
            Annotations.suppressed(tree.getAnnotations()),
            context.range(tree),
            lowered));
  }

  private void add(CompactConstructorDeclaration tree) {
    if (components == null) {
      return;
    }
    Variables variables = variables();
    variables.stability.scan(components, tree.getBody());
    List<String> erased =
        components.stream().map(each -> DeclaredMembers.parameter(each, types).erased()).toList();
    MethodKey key = new MethodKey(known.name(), MethodKey.CONSTRUCTOR, erased);
    BodyLowering lowering = new BodyLowering(context, scope.block(), types, key, variables);
    List<Variable> parameters = lowering.parameters(components);
    methods.add(
        new SourceMethod(
            key,
            TypeRef.VOID,
            parameters,
            Set.of(),
            Annotations.of(tree.getAnnotations(), types),
            List.of(),
            List.of(),
            Annotations.suppressed(tree.getAnnotations()),
            context.range(tree),
            body(lowering, tree.getBody(), false)));
  }

  private Node body(BodyLowering lowering, BlockStmt body, boolean constructor) {
    Node.Block block = lowering.block(body);
    boolean explicit =
        body.getStatements().stream().anyMatch(ExplicitConstructorInvocationStmt.class::isInstance);
    Node above = constructor && !explicit ? superConstructor() : null;
    if (above == null) {
      return block;
    }
    List<Node> statements = new ArrayList<>(block.statements().size() + 1);
    statements.add(above);
    statements.addAll(block.statements());
    return new Node.Block(block.range(), statements);
  }

  /** The call that nobody writes; null where it leads nowhere. */
  private Node superConstructor() {
    KnownType above =
        known.supertypes().isEmpty() ? null : context.types.find(known.supertypes().get(0).name());
    if (above == null || above.isInterface()) {
      return null;
    }
    for (KnownMethod each : above.methodsNamed(MethodKey.CONSTRUCTOR)) {
      if (each.parameters().isEmpty()) {
        return new Node.Call(Range.NONE, each.callee(above), null, List.of(), TypeRef.VOID, null);
      }
    }
    return null;
  }

  /** The constructor of a class that declares none. */
  void addMissingConstructor() {
    if (methods.stream().anyMatch(each -> each.key().isConstructor())) {
      return;
    }
    Node above = superConstructor();
    List<JavaType> parameters = new ArrayList<>();
    List<Variable> variables = new ArrayList<>();
    if (components != null) {
      Variables own = variables();
      for (Parameter each : components) {
        JavaType type = DeclaredMembers.parameter(each, types);
        variables.add(
            own.declare(
                each.getNameAsString(),
                type,
                parameters.size(),
                true,
                Set.of(),
                Set.of(),
                Range.NONE));
        parameters.add(type);
      }
    }
    methods.add(
        new SourceMethod(
            new MethodKey(
                known.name(),
                MethodKey.CONSTRUCTOR,
                parameters.stream().map(JavaType::erased).toList()),
            TypeRef.VOID,
            variables,
            known.has(KnownType.PUBLIC) ? Set.of(Modifier.PUBLIC) : Set.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Range.NONE,
            new Node.Block(Range.NONE, above == null ? List.of() : List.of(above))));
  }

  private static Set<Modifier> modifiers(CallableDeclaration<?> tree, KnownMethod method) {
    Set<Modifier> found = EnumSet.noneOf(Modifier.class);
    add(found, method, KnownType.PUBLIC, Modifier.PUBLIC);
    add(found, method, KnownType.PROTECTED, Modifier.PROTECTED);
    add(found, method, KnownType.PRIVATE, Modifier.PRIVATE);
    add(found, method, KnownType.STATIC, Modifier.STATIC);
    add(found, method, KnownType.FINAL, Modifier.FINAL);
    add(found, method, KnownType.ABSTRACT, Modifier.ABSTRACT);
    if (tree.hasModifier(Keyword.DEFAULT)) {
      found.add(Modifier.DEFAULT);
    }
    if (tree.hasModifier(Keyword.SYNCHRONIZED)) {
      found.add(Modifier.SYNCHRONIZED);
    }
    return found;
  }

  private static void add(Set<Modifier> found, KnownMethod method, int flag, Modifier modifier) {
    if (method.has(flag)) {
      found.add(modifier);
    }
  }

  /** The initialisers of fields and the blocks between them, in source order: one body. */
  private final class Initializers {
    private final String name;
    private final boolean isStatic;
    private final List<Node> statements = new ArrayList<>();
    private BodyLowering lowering;

    Initializers(String name, boolean isStatic) {
      this.name = name;
      this.isStatic = isStatic;
    }

    void assign(
        Range range, Node target, com.github.javaparser.ast.expr.Expression value, JavaType type) {
      lowering().variables.stability.scan(List.of(), value);
      statements.add(new Node.Assign(range, target, lowering().typed(value, type).node()));
    }

    void run(BlockStmt block) {
      lowering().variables.stability.scan(List.of(), block);
      statements.add(lowering().block(block));
    }

    private MethodKey key() {
      return MethodKey.of(known.name(), name);
    }

    private BodyLowering lowering() {
      if (lowering == null) {
        lowering = new BodyLowering(context, scope.block(), types, key(), variables());
      }
      return lowering;
    }

    void addTo(List<SourceMethod> all) {
      if (!statements.isEmpty()) {
        all.add(
            new SourceMethod(
                key(),
                TypeRef.VOID,
                List.of(),
                isStatic ? Set.of(Modifier.STATIC) : Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Range.NONE,
                new Node.Block(Range.NONE, statements)));
      }
    }
  }
}
