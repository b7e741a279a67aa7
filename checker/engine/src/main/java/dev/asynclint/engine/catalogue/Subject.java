package dev.asynclint.engine.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a catalogue line is about.
 *
 * @param type canonical name of the type, of the member's type or of the annotation; a pattern with
 *     {@code *} for a {@link Form#PATTERN}, and allowed for the type of a member
 * @param member name of the method or field, {@code *} at its end stands for any rest; empty for
 *     types, annotations and patterns
 * @param parameters simple names of the erased parameter types; empty for any parameters and for
 *     everything that is no method
 */
public record Subject(Form form, String type, String member, Optional<List<String>> parameters) {
  /** What a subject may look like; {@link #example} is how messages show it. */
  public enum Form {
    TYPE("a.b.Type"),
    ANNOTATION("@a.b.Annotation"),
    METHOD("a.b.Type::method(..)"),
    FIELD("a.b.Type::FIELD"),
    PATTERN("*Name*Part*");

    private final String example;

    Form(String example) {
      this.example = example;
    }

    public String example() {
      return example;
    }
  }

  private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*+";
  private static final String TYPE_NAME = NAME + "(?:\\." + NAME + ")*+";
  private static final String STARRED = "[\\p{L}_$*][\\p{L}\\p{N}_$*]*+";
  private static final String STARRED_NAME = STARRED + "(?:\\." + STARRED + ")*+";
  private static final Pattern TYPE = Pattern.compile(TYPE_NAME);
  private static final Pattern TYPE_PATTERN = Pattern.compile(STARRED_NAME);
  private static final Pattern MEMBER =
      Pattern.compile("(" + STARRED_NAME + ")::(<init>|\\*|" + NAME + "\\*?)(?:\\(([^()]*)\\))?");
  private static final Pattern PARAMETER = Pattern.compile(NAME + "(?:\\[\\])*");

  /** Reads a subject; empty when the text is none. */
  public static Optional<Subject> parse(String text) {
    if (text.startsWith("@")) {
      String name = text.substring(1);
      return TYPE.matcher(name).matches()
          ? Optional.of(new Subject(Form.ANNOTATION, name, "", Optional.empty()))
          : Optional.empty();
    }
    if (text.contains("::")) {
      Matcher member = MEMBER.matcher(text);
      return member.matches() ? member(member) : Optional.empty();
    }
    if (TYPE.matcher(text).matches()) {
      return Optional.of(new Subject(Form.TYPE, text, "", Optional.empty()));
    }
    return TYPE_PATTERN.matcher(text).matches()
        ? Optional.of(new Subject(Form.PATTERN, text, "", Optional.empty()))
        : Optional.empty();
  }

  private static Optional<Subject> member(Matcher member) {
    String list = member.group(3);
    if (list == null) {
      boolean isField = !member.group(2).startsWith("<") && !member.group(2).endsWith("*");
      return isField
          ? Optional.of(new Subject(Form.FIELD, member.group(1), member.group(2), Optional.empty()))
          : Optional.empty();
    }
    if (list.strip().equals("..")) {
      return Optional.of(
          new Subject(Form.METHOD, member.group(1), member.group(2), Optional.empty()));
    }
    List<String> parameters =
        list.isBlank() ? List.of() : List.of(list.strip().split("\\s*,\\s*", -1));
    return parameters.stream().allMatch(name -> PARAMETER.matcher(name).matches())
        ? Optional.of(
            new Subject(Form.METHOD, member.group(1), member.group(2), Optional.of(parameters)))
        : Optional.empty();
  }

  /** Whether {@link #type} stands for every type with such a name. */
  public boolean hasTypePattern() {
    return type.contains("*");
  }

  /** Whether {@link #member} stands for every name with that beginning. */
  public boolean isWildcard() {
    return member.endsWith("*");
  }

  /** The member's name without a trailing {@code *}. */
  public String memberPrefix() {
    return isWildcard() ? member.substring(0, member.length() - 1) : member;
  }

  @Override
  public String toString() {
    return switch (form) {
      case TYPE, PATTERN -> type;
      case ANNOTATION -> "@" + type;
      case FIELD -> type + "::" + member;
      case METHOD ->
          type
              + "::"
              + member
              + parameters.map(p -> "(" + String.join(",", p) + ")").orElse("(..)");
    };
  }
}
