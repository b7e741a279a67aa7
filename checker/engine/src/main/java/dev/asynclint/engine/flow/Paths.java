package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names values by how the code reaches them: {@code {12}} for the variable with id 12, {@code
 * {12}.next;} for its field, {@code {12}.get(0);} for a call on it that only reads. Two reads with
 * the same path are taken to give the same value until something on the path is assigned. A stage
 * and its copies have one path, and so have an entry or optional and the value it holds.
 */
final class Paths {
  /** The names of the first variables of a body: few have more. */
  private static final List<String> VARIABLES =
      IntStream.range(0, 64).mapToObj(id -> "{" + id + "}").toList();

  private final Catalogue catalogue;
  private final Accessors accessors;

  Paths(Catalogue catalogue, ModuleIndex index) {
    this.catalogue = catalogue;
    accessors = new Accessors(catalogue, index);
  }

  /** The path of a value, or null where it has none. */
  String of(Node node, Facts facts) {
    String path = raw(node, facts);
    return path == null ? null : canonical(path, facts);
  }

  static String variable(int id) {
    return id >= 0 && id < VARIABLES.size() ? VARIABLES.get(id) : "{" + id + "}";
  }

  /** What an assignment to a field forgets. */
  static String fieldToken(String name) {
    return "." + name + ";";
  }

  private static String canonical(String path, Facts facts) {
    if (facts.aliases().isEmpty() || !path.startsWith("{")) {
      return path;
    }
    int end = path.indexOf('}') + 1;
    String alias = facts.aliases().get(path.substring(0, end));
    return alias == null ? path : alias + path.substring(end);
  }

  private String raw(Node node, Facts facts) {
    if (node instanceof Node.Local local) {
      return canonical(variable(local.variable().id()), facts);
    }
    if (node instanceof Node.This self) {
      return "this:" + self.type().name();
    }
    if (node instanceof Node.Field field) {
      if (field.receiver() == null || field.receiver() instanceof Node.This) {
        return field.owner() + fieldToken(field.name());
      }
      String receiver = raw(field.receiver(), facts);
      return receiver == null ? null : receiver + fieldToken(field.name());
    }
    if (node instanceof Node.Constant constant) {
      return constant.value() == null ? null : "'" + constant.value() + "'";
    }
    if (node instanceof Node.Call call && !call.isCreation()) {
      return call(call, facts);
    }
    if (node instanceof Node.Unknown array && isElementAccess(array)) {
      String receiver = raw(array.children().get(0), facts);
      String index = raw(array.children().get(1), facts);
      return receiver == null || index == null ? null : receiver + "[" + index + "]";
    }
    return null;
  }

  private String call(Node.Call call, Facts facts) {
    Callee callee = call.callee();
    if (isItsReceiver(callee)) {
      return call.receiver() == null ? null : raw(call.receiver(), facts);
    }
    if (call.arguments().size() > 2 || !accessors.reads(callee)) {
      return null;
    }
    boolean own = call.receiver() == null || call.receiver() instanceof Node.This;
    String field = accessors.field(callee);
    if (own && field != null) {
      return field;
    }
    String receiver = call.receiver() == null ? callee.key().owner() : raw(call.receiver(), facts);
    if (receiver == null || field != null) {
      return receiver == null ? null : receiver + field.substring(field.lastIndexOf('.'));
    }
    return arguments(receiver + "." + callee.key().name(), call.arguments(), facts);
  }

  /** What {@code Type::method} adds to the path of the value it is called on, or null. */
  String suffix(Callee callee) {
    if (isItsReceiver(callee)) {
      return "";
    }
    if (callee.isStatic() || !callee.key().parameters().isEmpty() || !accessors.reads(callee)) {
      return null;
    }
    String field = accessors.field(callee);
    return field == null
        ? "." + callee.key().name() + "();"
        : field.substring(field.lastIndexOf('.'));
  }

  /** The copy of a stage, the value of an entry: complete when the receiver is. */
  private boolean isItsReceiver(Callee callee) {
    return catalogue.method(Kind.SAME_STAGE, callee.key()).isPresent()
        || catalogue.method(Kind.ELEMENT, callee.key()).filter(l -> l.has("only")).isPresent();
  }

  private String arguments(String head, List<Node> arguments, Facts facts) {
    StringBuilder path = new StringBuilder(head).append('(');
    for (Node argument : arguments) {
      String part = raw(argument, facts);
      if (part == null) {
        return null;
      }
      path.append(part).append(',');
    }
    return path.append(");").toString();
  }

  /** {@code array[index]}: the front ends lower it to an unknown node with these two children. */
  static boolean isElementAccess(Node.Unknown node) {
    return node.children().size() == 2 && node.children().get(0).type().name().endsWith("[]");
  }
}
