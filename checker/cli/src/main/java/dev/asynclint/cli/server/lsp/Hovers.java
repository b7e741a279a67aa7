package dev.asynclint.cli.server.lsp;

import dev.asynclint.cli.ExplainedCheck;
import dev.asynclint.cli.server.lsp.Diagnostics.Shown;
import dev.asynclint.engine.finding.Hop;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Explains findings: what they say, the chain, and what their check's page begins with. */
final class Hovers {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->\\R?", Pattern.DOTALL);
  private static final Pattern RELATIVE_LINK =
      Pattern.compile("\\[([^\\]]*)\\]\\((?!https?:)[^)]*\\)");

  private Hovers() {}

  /** Empty where there is no finding. */
  static Optional<Hover> at(Position position, List<Shown> shown) {
    Range here = new Range(position, position);
    StringBuilder text = new StringBuilder();
    Range range = null;
    for (Shown each : shown) {
      if (Places.meet(each.diagnostic().getRange(), here)) {
        range = range == null ? each.diagnostic().getRange() : range;
        append(text, each);
      }
    }
    return range == null
        ? Optional.empty()
        : Optional.of(new Hover(new MarkupContent("markdown", text.toString()), range));
  }

  /** Without what only the page's own folder can show: notes for tools, links to its neighbours. */
  private static String readable(String page) {
    return RELATIVE_LINK.matcher(COMMENT.matcher(page).replaceAll("")).replaceAll("$1");
  }

  private static void append(StringBuilder text, Shown shown) {
    String check = shown.result().check();
    text.append(text.isEmpty() ? "" : "\n---\n\n");
    text.append("**").append(check).append("**: ").append(shown.result().message()).append("\n\n");
    int number = 1;
    for (Hop hop : shown.result().chain()) {
      text.append(number++).append(". ").append(hop.display()).append('\n');
    }
    ExplainedCheck.sections(check, 2)
        .ifPresent(page -> text.append('\n').append(readable(page).strip()).append('\n'));
    if (shown.diagnostic().getCodeDescription() != null) {
      text.append("\n[The whole page](")
          .append(shown.diagnostic().getCodeDescription().getHref())
          .append(")\n");
    }
  }
}
