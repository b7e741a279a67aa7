package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceClass.SourceField;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.KnownType;

/** One class with its members; the classes inside it follow on their own. */
final class ClassLowering {
  private final FileContext context;
  private final SourceTypes.Declared declared;
  private final MethodKey enclosingMethod;
  private final Scope outer;
  private final Variables variables;

  /**
   * @param enclosingMethod the method a local class stands in, else null
   * @param outer what is in scope around the class, or null
   * @param variables of the body around it, else null
   */
  ClassLowering(
      FileContext context,
      SourceTypes.Declared declared,
      MethodKey enclosingMethod,
      Scope outer,
      Variables variables) {
    this.context = context;
    this.declared = declared;
    this.enclosingMethod = enclosingMethod;
    this.outer = outer;
    this.variables = variables;
  }

  void lower() {
    TypeDeclaration<?> tree = declared.tree();
    KnownType known = context.types.find(declared.name());
    int position = context.classes.size();
    Scope scope =
        Scope.of(
            new Scope.Enclosing(
                declared.name(),
                JavaType.of(declared.name(), declared.variables()),
                declared.scope()),
            outer);
    MemberLowering members = new MemberLowering(context, known, scope, declared.scope(), variables);
    if (tree instanceof EnumDeclaration constants) {
      members.addConstants(constants);
    }
    if (tree instanceof RecordDeclaration record) {
      for (Parameter each : record.getParameters()) {
        members.addField(
            new SourceField(
                each.getNameAsString(),
                DeclaredMembers.parameter(each, declared.scope()).ref(),
                false,
                true,
                true,
                Annotations.of(each.getAnnotations(), declared.scope()),
                Annotations.suppressed(each.getAnnotations()),
                context.range(each)));
      }
      members.recordParameters(record.getParameters());
    }
    members.addAll(tree.getMembers());
    if (!known.isInterface()) {
      members.addMissingConstructor();
    }
    Scope.Enclosing around = outer == null ? null : outer.innermost();
    String flatOuter = enclosingName(around);
    context.classes.add(
        position,
        new SourceClass(
            declared.name(),
            context.file,
            kind(tree),
            known.has(KnownType.FINAL),
            known.has(KnownType.PUBLIC),
            flatOuter,
            enclosingMethod,
            Annotations.of(tree.getAnnotations(), declared.scope()),
            members.fields(),
            members.methods(),
            Annotations.suppressed(tree.getAnnotations()),
            context.range(tree)));
  }

  private static String enclosingName(Scope.Enclosing around) {
    return around == null ? null : around.name();
  }

  private static SourceClass.Kind kind(TypeDeclaration<?> tree) {
    if (tree instanceof AnnotationDeclaration) {
      return SourceClass.Kind.ANNOTATION;
    }
    if (tree instanceof EnumDeclaration) {
      return SourceClass.Kind.ENUM;
    }
    if (tree instanceof RecordDeclaration) {
      return SourceClass.Kind.RECORD;
    }
    return tree instanceof ClassOrInterfaceDeclaration type && type.isInterface()
        ? SourceClass.Kind.INTERFACE
        : SourceClass.Kind.CLASS;
  }
}
