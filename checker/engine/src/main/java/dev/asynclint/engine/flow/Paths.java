package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Node;
import java.util.List;

/**
 * Names values by how the code reaches them: {@code {12}} for the variable with id 12, {@code
 * {12}.next;} for its field, {@code {12}.get(0);} for a call on it whose arguments are variables or
 * constants. Two reads with the same path are taken to give the same value until something on the
 * path is assigned.
 */
final class Paths {
  private Paths() {}

  /** The path of a value, or null where it has none. */
  static String of(Node node, Facts facts) {
    String path = raw(node, facts);
    return path == null ? null : canonical(path, facts);
  }

  static String variable(int id) {
    return "{" + id + "}";
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

  private static String raw(Node node, Facts facts) {
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

  private static String call(Node.Call call, Facts facts) {
    String receiver =
        call.receiver() == null ? call.callee().key().owner() : raw(call.receiver(), facts);
    if (receiver == null || call.arguments().size() > 2) {
      return null;
    }
    return arguments(receiver + "." + call.callee().key().name(), call.arguments(), facts);
  }

  private static String arguments(String head, List<Node> arguments, Facts facts) {
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
