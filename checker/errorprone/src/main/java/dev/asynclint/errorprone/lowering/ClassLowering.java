package dev.asynclint.errorprone.lowering;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceClass.SourceField;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceMethod.Modifier;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One class with its members; the classes inside it follow on their own. */
final class ClassLowering {
  private final FileLowering context;
  private final JCClassDecl tree;
  private final ClassSymbol symbol;
  private final MethodKey enclosingMethod;
  private final FileLowering.Variables outerVariables;
  private final int[] fieldPlaces;
  private final List<SourceField> fields = new ArrayList<>();
  private final List<SourceMethod> methods = new ArrayList<>();
  private final Initializers instance;
  private final Initializers statics;

  /**
   * @param enclosingMethod the method a local or anonymous class stands in, else null
   * @param outerVariables of the body around it, else null
   */
  ClassLowering(
      FileLowering context,
      JCClassDecl tree,
      MethodKey enclosingMethod,
      FileLowering.Variables outerVariables) {
    this.context = context;
    this.tree = tree;
    this.symbol = tree.sym;
    this.fieldPlaces = fieldPlaces(tree);
    this.enclosingMethod = enclosingMethod;
    this.outerVariables = outerVariables;
    this.instance = new Initializers(MethodKey.INITIALIZER, false);
    this.statics = new Initializers(MethodKey.STATIC_INITIALIZER, true);
  }

  /** Lowers the class and what is inside it. */
  void lower() {
    if (symbol == null) {
      return;
    }
    int position = context.classes.size();
    for (JCTree member : tree.defs) {
      if (isBorrowed(member)) {
        context.withoutRanges(() -> lower(member));
      } else {
        lower(member);
      }
    }
    instance.addTo(methods);
    statics.addTo(methods);
    ClassSymbol outer = symbol.owner.enclClass();
    context.classes.add(
        position,
        new SourceClass(
            context.refs.name(symbol),
            context.file,
            kind(),
            (symbol.flags_field & Flags.FINAL) != 0,
            (symbol.flags_field & Flags.PUBLIC) != 0,
            outer == null || outer == symbol ? null : context.refs.name(outer),
            enclosingMethod,
            context.annotations.of(symbol),
            fields,
            methods,
            context.annotations.suppressed(symbol),
            context.range(tree)));
  }

  private void lower(JCTree member) {
    if (member instanceof JCMethodDecl method) {
      lowerMethod(method);
    } else if (member instanceof JCVariableDecl field) {
      lowerField(field);
    } else if (member instanceof JCBlock block) {
      ((block.flags & Flags.STATIC) != 0 ? statics : instance).run(block);
    } else if (member instanceof JCClassDecl nested) {
      new ClassLowering(context, nested, null, outerVariables).lower();
    }
  }

  /**
   * Whether a method or class was written by a tool, Lombok for one, that gave it the position of
   * something else: of the class's annotations or of a field.
   */
  private boolean isBorrowed(JCTree member) {
    if (!(member instanceof JCMethodDecl) && !(member instanceof JCClassDecl)) {
      return false;
    }
    int start = member.getStartPosition();
    if (tree.mods != null) {
      for (JCTree annotation : tree.mods.annotations) {
        if (annotation.getStartPosition() == start) {
          return true;
        }
      }
    }
    for (int i = 0; i < fieldPlaces.length; i += 2) {
      if (start >= fieldPlaces[i] && start <= fieldPlaces[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Start and name of each field, in pairs; a record's components stand before its body. */
  private static int[] fieldPlaces(JCClassDecl tree) {
    int[] places = new int[2 * tree.defs.size()];
    int count = 0;
    for (JCTree member : tree.defs) {
      if (member instanceof JCVariableDecl field && !field.name.isEmpty()) {
        places[count++] = field.getStartPosition();
        places[count++] = field.pos;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private SourceClass.Kind kind() {
    if (symbol.name.isEmpty()) {
      return SourceClass.Kind.ANONYMOUS;
    }
    long flags = symbol.flags_field;
    if ((flags & Flags.ANNOTATION) != 0) {
      return SourceClass.Kind.ANNOTATION;
    }
    if ((flags & Flags.INTERFACE) != 0) {
      return SourceClass.Kind.INTERFACE;
    }
    if ((flags & Flags.ENUM) != 0) {
      return SourceClass.Kind.ENUM;
    }
    return symbol.isRecord() ? SourceClass.Kind.RECORD : SourceClass.Kind.CLASS;
  }

  private FileLowering.Variables variables() {
    return outerVariables != null ? outerVariables : context.new Variables();
  }

  private void lowerField(JCVariableDecl field) {
    VarSymbol variable = field.sym;
    if (variable == null) {
      return;
    }
    boolean isStatic = variable.isStatic();
    boolean isFinal = (variable.flags_field & Flags.FINAL) != 0;
    TypeRef type = context.refs.of(variable.type);
    Range range = context.range(field);
    fields.add(
        new SourceField(
            context.refs.text(variable.name),
            type,
            isStatic,
            isFinal,
            (variable.flags_field & Flags.PRIVATE) != 0,
            context.annotations.of(variable),
            context.annotations.suppressed(variable),
            range));
    if (field.init != null) {
      Node receiver = isStatic ? null : new Node.This(Range.NONE, context.refs.of(symbol.type));
      Node target =
          new Node.Field(
              range,
              receiver,
              context.refs.name(symbol),
              context.refs.text(variable.name),
              type,
              isStatic,
              isFinal);
      (isStatic ? statics : instance).assign(range, target, field.init);
    }
  }

  private void lowerMethod(JCMethodDecl method) {
    MethodSymbol declared = method.sym;
    // javac may have broken off before the method got its signature.
    if (declared == null
        || declared.type == null
        || (declared.flags_field & Flags.GENERATED_MEMBER) != 0) {
      return;
    }
    if ((declared.flags_field & Flags.GENERATEDCONSTR) == 0) {
      lowerMethod(method, declared);
    } else if (!symbol.name.isEmpty()) {
      context.withoutRanges(() -> lowerMethod(method, declared));
    }
  }

  private void lowerMethod(JCMethodDecl method, MethodSymbol declared) {
    MethodKey key = context.keys.key(declared);
    BodyLowering lowering = new BodyLowering(context, symbol, key, variables());
    List<Variable> parameters = new ArrayList<>(method.params.size());
    for (JCVariableDecl parameter : method.params) {
      parameters.add(lowering.parameter(parameter, parameters.size()));
    }
    methods.add(
        new SourceMethod(
            key,
            declared.isConstructor()
                ? TypeRef.VOID
                : context.refs.of(declared.type.getReturnType()),
            List.copyOf(parameters),
            modifiers(declared.flags_field),
            context.annotations.of(declared),
            context.keys.overridden(declared),
            context.keys.thrown(declared),
            context.annotations.suppressed(declared),
            context.range(method),
            method.body == null ? null : body(lowering, method.body)));
  }

  private Node body(BodyLowering lowering, JCBlock body) {
    return context.attributed
        ? lowering.block(body)
        : new Node.Unknown(context.range(body), List.of(), TypeRef.VOID);
  }

  private static Set<Modifier> modifiers(long flags) {
    Set<Modifier> found = EnumSet.noneOf(Modifier.class);
    add(found, flags, Flags.PUBLIC, Modifier.PUBLIC);
    add(found, flags, Flags.PROTECTED, Modifier.PROTECTED);
    add(found, flags, Flags.PRIVATE, Modifier.PRIVATE);
    add(found, flags, Flags.STATIC, Modifier.STATIC);
    add(found, flags, Flags.FINAL, Modifier.FINAL);
    if (MethodKeys.isAbstract(flags)) {
      found.add(Modifier.ABSTRACT);
    }
    add(found, flags, Flags.DEFAULT, Modifier.DEFAULT);
    add(found, flags, Flags.SYNCHRONIZED, Modifier.SYNCHRONIZED);
    return found;
  }

  private static void add(Set<Modifier> found, long flags, long flag, Modifier modifier) {
    if ((flags & flag) != 0) {
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

    void assign(Range range, Node target, JCTree value) {
      if (context.attributed) {
        statements.add(new Node.Assign(range, target, lowering().value(value)));
      }
    }

    void run(JCBlock block) {
      if (context.attributed) {
        statements.add(lowering().block(block));
      }
    }

    private MethodKey key() {
      return MethodKey.of(context.refs.name(symbol), name);
    }

    private BodyLowering lowering() {
      if (lowering == null) {
        lowering = new BodyLowering(context, symbol, key(), variables());
      }
      return lowering;
    }

    void addTo(List<SourceMethod> methods) {
      if (statements.isEmpty()) {
        return;
      }
      methods.add(
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
