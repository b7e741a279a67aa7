package dev.asynclint.samples.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Right and wrong are served side by side, and each twin says what it is to be compared with. */
class TwinRoutesTest extends TwinsTest {

  private static final Path TABLE = Path.of("src/test/resources/twin-routes.txt");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping routes;

  @Test
  void everyTwinIsServedUnderTwinsAndNothingElseIs() {
    assertThat(served(true)).isNotEmpty().allMatch(route -> route.contains(" /twins/"));
    assertThat(served(false)).isNotEmpty().noneMatch(route -> route.contains(" /twins"));
  }

  @Test
  void everyTwinIsComparedWithARightRouteThatIsServed() throws IOException {
    TreeMap<String, String> table = new TreeMap<>();
    for (String line : lines()) {
      String[] twinAndRight = line.split(" = ");
      table.put(twinAndRight[0], twinAndRight[1]);
    }
    Set<String> rights = new TreeSet<>(table.values());
    rights.remove("-");

    assertThat(table.keySet()).containsExactlyElementsOf(served(true));
    assertThat(served(false)).containsAll(rights);
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(TABLE).stream().filter(line -> !line.startsWith("#")).toList();
  }

  /** {@code <method> <path>} of each handler, of the twins or of everybody else. */
  private TreeSet<String> served(boolean twins) {
    TreeSet<String> served = new TreeSet<>();
    routes
        .getHandlerMethods()
        .forEach(
            (route, handler) -> {
              if (isTwin(handler) == twins) {
                served.addAll(texts(route));
              }
            });
    return served;
  }

  private static boolean isTwin(HandlerMethod handler) {
    return handler.getBeanType().getPackageName().startsWith("dev.asynclint.samples.twins.");
  }

  private static List<String> texts(RequestMappingInfo route) {
    return route.getMethodsCondition().getMethods().stream()
        .flatMap(
            method ->
                route.getPatternsCondition().getPatterns().stream()
                    .map(path -> method + " " + path.getPatternString()))
        .toList();
  }
}
