package dev.asynclint.engine.finding;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import java.util.Comparator;
import java.util.List;

/**
 * One report of one check.
 *
 * @param check simple name of the check
 * @param file where it stands
 * @param range the reported call, reference, creation, lambda or declaration, exactly as the body
 *     form gave it: front ends find their own tree by it
 * @param enclosing the method it stands in
 * @param reported what is reported, {@code Type.method/arity}: part of the identity
 * @param message one imperative sentence, without chain and page
 * @param chain from the reported call to the cause; empty where the call is the cause
 * @param remedy what a fix needs to know beyond the tree, or the empty string
 * @param declaration what names {@code enclosing} for good, part of the identity: compilers number
 *     anonymous and local classes, and a further one changes the numbers of the others
 * @param suppressed a {@code @SuppressWarnings} around the reported call names the check: recorded,
 *     not shown
 * @param onlyOffered repairing it as {@code remedy} says may change what the program does: front
 *     ends offer that, and do it only when they are asked
 * @param outranked what other checks would have reported here, had not this one a more exact word
 *     for the same cause: who knew the finding under their name knows this one
 */
public record Finding(
    String check,
    SourceFile file,
    Range range,
    MethodKey enclosing,
    String reported,
    String message,
    List<Hop> chain,
    String remedy,
    String declaration,
    boolean suppressed,
    boolean onlyOffered,
    List<Finding> outranked)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparing(Finding::range)
          .thenComparing(Finding::check)
          .thenComparing(Finding::message);

  public Finding {
    chain = List.copyOf(chain);
    outranked = List.copyOf(outranked);
  }

  /** A finding that nothing suppresses, in a declaration that its key names for good. */
  public Finding(
      String check,
      SourceFile file,
      Range range,
      MethodKey enclosing,
      String reported,
      String message,
      List<Hop> chain,
      String remedy) {
    this(
        check,
        file,
        range,
        enclosing,
        reported,
        message,
        chain,
        remedy,
        enclosing.toString(),
        false,
        false,
        List.of());
  }

  /** The same finding, suppressed at the reported call. */
  public Finding asSuppressed() {
    return with(message, declaration, true, onlyOffered, outranked);
  }

  /** The same finding, whose remedy may change what the program does. */
  public Finding asOnlyOffered() {
    return with(message, declaration, suppressed, true, outranked);
  }

  /** The same finding, which says something more. */
  public Finding saying(String more) {
    return with(message + " " + more, declaration, suppressed, onlyOffered, outranked);
  }

  /** The same finding with another name of its declaration. */
  public Finding declaredIn(String name) {
    return with(message, name, suppressed, onlyOffered, outranked);
  }

  /** The same finding, which stands for these as well. */
  public Finding outranking(List<Finding> others) {
    return with(message, declaration, suppressed, onlyOffered, others);
  }

  private Finding with(
      String text,
      String name,
      boolean isSuppressed,
      boolean isOnlyOffered,
      List<Finding> lessExact) {
    return new Finding(
        check,
        file,
        range,
        enclosing,
        reported,
        text,
        chain,
        remedy,
        name,
        isSuppressed,
        isOnlyOffered,
        lessExact);
  }

  /** Line of the reported call, from 1. */
  public int line() {
    return file.line(range.anchor());
  }

  /** The message followed by the chain, one indented line a hop. */
  public String text() {
    StringBuilder text = new StringBuilder(message);
    for (Hop hop : chain) {
      text.append("\n      ").append(hop.display());
    }
    return text.toString();
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
