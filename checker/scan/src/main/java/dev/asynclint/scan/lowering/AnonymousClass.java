package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.KnownType;
import java.util.List;
import java.util.Set;

/** A class without a name. */
record AnonymousClass(
    FileContext context,
    String name,
    JavaType above,
    MethodKey method,
    Scope outer,
    TypeScope types,
    Variables variables) {

  void lower(ObjectCreationExpr tree) {
    tree.getAnonymousClassBody().ifPresent(body -> lower(body, context.range(tree)));
  }

  void lower(NodeList<BodyDeclaration<?>> body, Range range) {
    TypeScope scope = types.inClass(name);
    context.sources.announce(name, above);
    KnownType known = DeclaredMembers.anonymous(name, above, body, scope);
    context.sources.local(known);
    int position = context.classes.size();
    Scope inside = Scope.of(new Scope.Enclosing(name, JavaType.of(name), scope), outer);
    MemberLowering members = new MemberLowering(context, known, inside, scope, variables);
    members.addAll(body);
    context.classes.add(
        position,
        new SourceClass(
            name,
            context.file,
            SourceClass.Kind.ANONYMOUS,
            false,
            false,
            outer.innermost().name(),
            method,
            List.of(),
            members.fields(),
            members.methods(),
            Set.of(),
            range));
  }
}
