import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes docs/compatibility.md of the reports that run.sh left: arguments are the root folder, {@code
 * --check}, {@code --newest} or nothing, and the names of the rows. Ends with 1 if a test failed, or
 * if the file to check says something else.
 */
final class Table {
  private static final Pattern ROW = Pattern.compile("jdk(\\d+)-errorprone(.+)");
  private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+)>([^<$]+)</\\1>");
  private static final String TESTS = "checker/errorprone/src/test/java/dev/asynclint/errorprone/";
  private static final String BUILDS = "checker/errorprone/src/it/builds/";

  private final Path root;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, String> properties = new HashMap<>();

  private Table(Path root) {
    this.root = root;
  }

  public static void main(String[] args) throws Exception {
    Table table = new Table(Path.of(args[0]));
    for (String row : Arrays.asList(args).subList(2, args.length)) {
      table.rows.add(table.read(row));
    }
    System.exit(table.run(args[1]) ? 0 : 1);
  }

  /** What one run left: the state of each test, by class and method. */
  private static final class Row {
    final String jdk;
    final String errorProne;
    final Map<String, String> states = new HashMap<>();
    final List<String> failures = new ArrayList<>();
    int tests;
    int skipped;
    boolean builds;

    Row(String name) {
      Matcher parts = ROW.matcher(name);
      if (!parts.matches()) {
        throw new IllegalArgumentException(name);
      }
      jdk = parts.group(1);
      errorProne = parts.group(2);
    }

    String title() {
      return "JDK " + jdk + ", " + errorProne;
    }
  }

  private Row read(String name) throws Exception {
    Row row = new Row(name);
    for (String module : List.of("engine", "errorprone")) {
      Path folder = root.resolve("checker").resolve(module).resolve("target/compat").resolve(name);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          if (file.getFileName().toString().startsWith("TEST-dev.asynclint.")) {
            readTests(row, parse(file));
          }
        }
      }
    }
    Path builds = root.resolve("checker/errorprone/target/compat/" + name + "/builds/BUILD-builds.xml");
    row.builds = Files.exists(builds) && parse(builds).getAttribute("result").equals("success");
    if (!row.builds) {
      row.failures.add("builds of checker/errorprone/src/it");
    }
    return row;
  }

  private static Element parse(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }

  private static void readTests(Row row, Element suite) {
    NodeList cases = suite.getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      String type = test.getAttribute("classname");
      String name = type.substring(type.lastIndexOf('.') + 1) + "#" + test.getAttribute("name");
      String state = "yes";
      if (test.getElementsByTagName("skipped").getLength() > 0) {
        state = "skipped";
        row.skipped++;
      } else if (test.getElementsByTagName("failure").getLength() > 0
          || test.getElementsByTagName("error").getLength() > 0) {
        state = "no";
        row.failures.add(name);
      }
      row.tests++;
      row.states.put(name, state);
    }
  }

  private boolean run(String mode) throws Exception {
    PROPERTY
        .matcher(Files.readString(root.resolve("pom.xml")))
        .results()
        .forEach(found -> properties.put(found.group(1), found.group(2)));
    String text = text();
    boolean right = true;
    for (Row row : rows) {
      System.out.printf(
          "compat: %s: %d tests, %d failed, %d skipped%n",
          row.title(), row.tests, row.failures.size(), row.skipped);
      row.failures.forEach(each -> System.out.println("  failed: " + each));
      right &= row.failures.isEmpty();
    }
    Path file = root.resolve("docs/compatibility.md");
    if (mode.equals("--newest")) {
      return right;
    }
    if (mode.equals("--check")) {
      String committed = Files.readString(file);
      if (!columns(committed).equals(columns(text))) {
        System.out.println("compat: docs/compatibility.md is about other versions: not compared");
      } else if (!withoutCounts(committed).equals(withoutCounts(text))) {
        System.out.println("compat: docs/compatibility.md is out of date: run checker/compat/run.sh");
        right = false;
      }
    } else if (right) {
      Files.writeString(file, text);
    }
    return right;
  }

  private static String columns(String text) {
    return text.lines().filter(line -> line.startsWith("| what |")).findFirst().orElse("");
  }

  /** Every new test changes these: the table is right in what it claims. */
  private static String withoutCounts(String text) {
    return text.replaceAll("(?m)^(\\| \\d+ \\| [\\d.]+) \\| \\d+ \\| (\\d+) \\| \\d+ \\|", "$1 | $2 |");
  }

  private String text() throws Exception {
    StringBuilder out = new StringBuilder();
    out.append("# Compatibility\n\n");
    out.append("<!-- Written by checker/compat/run.sh from what ran. Do not edit. -->\n\n");
    out.append("One jar, compiled once for Java 17 and against Error Prone ");
    out.append(properties.get("error-prone.version"));
    out.append(", runs on all of these:\n\n");
    out.append("| JDK | Error Prone | tests | failed | skipped | Maven builds |\n");
    out.append("|---|---|---|---|---|---|\n");
    for (Row row : rows) {
      out.append(
          String.format(
              "| %s | %s | %d | %d | %d | %s |\n",
              row.jdk,
              row.errorProne,
              row.tests,
              row.failures.size(),
              row.skipped,
              row.builds ? "as expected" : "no"));
    }
    out.append("\nWhat a JDK cannot compile is skipped there.");
    out.append(" Error Prone ").append(properties.get("error-prone-newest.version"));
    out.append(" needs JDK 21 or newer.\n");
    for (String line : Files.readAllLines(root.resolve("checker/compat/facts.txt"))) {
      if (line.startsWith("## ")) {
        out.append('\n').append(line).append("\n\n| what |");
        rows.forEach(row -> out.append(' ').append(row.title()).append(" |"));
        out.append(" test |\n|---|").append("---|".repeat(rows.size())).append("---|\n");
      } else if (!line.isBlank() && !line.startsWith("#")) {
        fact(line, out);
      }
    }
    return out.toString();
  }

  private void fact(String line, StringBuilder out) {
    int bar = line.lastIndexOf(" | ");
    String what = Pattern.compile("\\$\\{([^}]+)}").matcher(line.substring(0, bar)).replaceAll(this::property);
    String test = line.substring(bar + 3);
    out.append("| ").append(what).append(" |");
    for (Row row : rows) {
      String state = test.startsWith("build:") ? (row.builds ? "yes" : "no") : row.states.get(test);
      if (state == null) {
        row.failures.add("no test " + test);
        state = "no";
      }
      out.append(' ').append(state).append(" |");
    }
    out.append(' ').append(link(test)).append(" |\n");
  }

  private String property(MatchResult name) {
    String value = properties.get(name.group(1));
    if (value == null) {
      throw new IllegalArgumentException("no property " + name.group(1) + " in pom.xml");
    }
    return value;
  }

  private static String link(String test) {
    if (test.startsWith("build:")) {
      String module = test.substring("build:".length());
      return "[`" + module + "`](../" + BUILDS + module + "/pom.xml)";
    }
    String type = test.substring(0, test.indexOf('#'));
    return "[`" + test.replace('#', '.') + "`](../" + TESTS + type + ".java)";
  }
}
