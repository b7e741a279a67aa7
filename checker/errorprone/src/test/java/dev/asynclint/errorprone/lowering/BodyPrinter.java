package dev.asynclint.errorprone.lowering;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Body form as text: one line a statement, expressions as s-expressions, for golden tests. Locals
 * are written {@code name#id}, with {@code ~} behind those that get more than one value.
 */
final class BodyPrinter {
  private final StringBuilder text = new StringBuilder();

  static String print(SourceMethod method) {
    BodyPrinter printer = new BodyPrinter();
    List<String> parameters = new ArrayList<>();
    for (Variable parameter : method.parameters()) {
      parameters.add(declared(parameter));
    }
    printer.line(0, method.key() + " " + parameters + " : " + method.returns());
    if (method.body() != null) {
      printer.statement(method.body(), 1);
    }
    return printer.text.toString();
  }

  private void line(int indent, String line) {
    text.append("  ".repeat(indent)).append(line).append('\n');
  }

  private void statements(List<Node> nodes, int indent) {
    for (Node node : nodes) {
      statement(node, indent);
    }
  }

  private void statement(Node node, int indent) {
    if (node instanceof Node.Block block) {
      statements(block.statements(), indent);
    } else if (node instanceof Node.Branch branch && branch.type().isVoid()) {
      line(indent, "if " + expression(branch.condition()));
      statement(branch.then(), indent + 1);
      if (branch.otherwise() != null) {
        line(indent, "else");
        statement(branch.otherwise(), indent + 1);
      }
    } else if (node instanceof Node.Loop loop) {
      String label = loop.label() == null ? "" : loop.label() + ": ";
      String element = loop.element() == null ? "" : " " + declared(loop.element()) + " in";
      line(
          indent,
          label
              + loop.kind().name().toLowerCase(Locale.ROOT)
              + element
              + " "
              + expressions(loop.setup())
              + "; "
              + (loop.condition() == null ? "-" : expression(loop.condition()))
              + "; "
              + expressions(loop.update()));
      statement(loop.body(), indent + 1);
    } else if (node instanceof Node.Try attempt) {
      line(indent, "try " + expressions(attempt.resources()));
      statement(attempt.body(), indent + 1);
      for (Node.Try.Catch each : attempt.catches()) {
        line(indent, "catch " + declared(each.parameter()) + " " + each.types());
        statement(each.body(), indent + 1);
      }
      if (attempt.cleanup() != null) {
        line(indent, "finally");
        statement(attempt.cleanup(), indent + 1);
      }
    } else if (node instanceof Node.Synchronized locked) {
      line(indent, "synchronized " + expression(locked.lock()));
      statement(locked.body(), indent + 1);
    } else if (node instanceof Node.Labelled labelled) {
      line(indent, labelled.label() + ":");
      statement(labelled.body(), indent + 1);
    } else if (node instanceof Node.Switch choice && choice.type().isVoid()) {
      line(indent, "switch " + expression(choice.selector()));
      cases(choice, indent + 1);
    } else {
      line(indent, expression(node));
    }
  }

  private void cases(Node.Switch choice, int indent) {
    for (Node.Switch.Case each : choice.cases()) {
      line(
          indent,
          (each.isDefault() ? "default " : "case ")
              + expressions(each.labels())
              + (each.fallsThrough() ? " falls through" : ""));
      statements(each.body(), indent + 1);
    }
  }

  private static String expressions(List<? extends Node> nodes) {
    List<String> texts = new ArrayList<>();
    for (Node node : nodes) {
      texts.add(expression(node));
    }
    return "(" + String.join(", ", texts) + ")";
  }

  static String expression(Node node) {
    if (node == null) {
      return "-";
    }
    return switch (node.getClass().getSimpleName()) {
      case "Block" -> "{" + inner(((Node.Block) node).statements()) + "}";
      case "Declare" -> {
        Node.Declare declare = (Node.Declare) node;
        yield declared(declare.variable())
            + (declare.initializer() == null ? "" : " = " + expression(declare.initializer()));
      }
      case "Local" -> name(((Node.Local) node).variable());
      case "Field" -> field((Node.Field) node);
      case "This" -> "this:" + node.type();
      case "Constant" -> ((Node.Constant) node).value() + ":" + node.type();
      case "Assign" -> {
        Node.Assign assign = (Node.Assign) node;
        yield "(set " + expression(assign.target()) + " " + expression(assign.value()) + ")";
      }
      case "Call" -> call((Node.Call) node);
      case "Reference" -> {
        Node.Reference reference = (Node.Reference) node;
        yield "(ref "
            + callee(reference.callee())
            + " on "
            + expression(reference.receiver())
            + " as "
            + reference.target().type()
            + ")";
      }
      case "Lambda" -> lambda((Node.Lambda) node);
      case "Branch" -> {
        Node.Branch branch = (Node.Branch) node;
        yield "(if "
            + expression(branch.condition())
            + " "
            + expression(branch.then())
            + " "
            + expression(branch.otherwise())
            + "):"
            + branch.type();
      }
      case "Test" -> {
        Node.Test test = (Node.Test) node;
        yield "(" + test.operator() + " " + expressions(test.operands()) + ")";
      }
      case "Concat" -> "(concat " + expressions(((Node.Concat) node).operands()) + ")";
      case "Exit" -> {
        Node.Exit exit = (Node.Exit) node;
        yield exit.kind().name().toLowerCase(Locale.ROOT)
            + (exit.label() == null ? "" : " " + exit.label())
            + (exit.value() == null ? "" : " " + expression(exit.value()));
      }
      case "Unknown" -> "(? " + expressions(((Node.Unknown) node).children()) + "):" + node.type();
      case "Switch" -> {
        BodyPrinter nested = new BodyPrinter();
        nested.cases((Node.Switch) node, 0);
        yield "(switch "
            + expression(((Node.Switch) node).selector())
            + " {"
            + nested.text.toString().strip().replaceAll("\\s*\n\\s*", "; ")
            + "}):"
            + node.type();
      }
      default -> {
        BodyPrinter nested = new BodyPrinter();
        nested.statement(node, 0);
        yield nested.text.toString().strip().replaceAll("\\s*\n\\s*", "; ");
      }
    };
  }

  private static String inner(List<Node> statements) {
    List<String> texts = new ArrayList<>();
    for (Node statement : statements) {
      texts.add(expression(statement));
    }
    return String.join("; ", texts);
  }

  private static String field(Node.Field field) {
    return "(field "
        + (field.receiver() == null ? field.owner() : expression(field.receiver()))
        + " "
        + field.name()
        + "):"
        + field.type()
        + (field.stable() ? "!" : "");
  }

  private static String call(Node.Call call) {
    return "(call "
        + callee(call.callee())
        + " on "
        + expression(call.receiver())
        + " "
        + expressions(call.arguments())
        + (call.anonymousClass() == null ? "" : " anonymous " + call.anonymousClass())
        + "):"
        + call.type();
  }

  private static String lambda(Node.Lambda lambda) {
    List<String> parameters = new ArrayList<>();
    for (Variable parameter : lambda.parameters()) {
      parameters.add(declared(parameter));
    }
    return "(lambda "
        + lambda.ordinal()
        + " "
        + parameters
        + " "
        + expression(lambda.body())
        + " as "
        + lambda.target().type()
        + ")";
  }

  private static String callee(Callee callee) {
    return callee.key().toString();
  }

  private static String declared(Variable variable) {
    return name(variable)
        + ":"
        + variable.type()
        + (variable.suppressed().isEmpty() ? "" : " suppressing " + variable.suppressed());
  }

  private static String name(Variable variable) {
    return variable.name()
        + "#"
        + variable.id()
        + (variable.isParameter() ? "p" + variable.parameterIndex() : "")
        + (variable.stable() ? "" : "~");
  }
}
