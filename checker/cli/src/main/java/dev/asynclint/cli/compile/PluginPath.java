package dev.asynclint.cli.compile;

import dev.asynclint.cli.Unusable;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the plugin and its engine are: in the command's own jar, or in folders of classes. */
final class PluginPath {
  /** By these resources the class path entries are known. */
  private static final List<String> OURS =
      List.of(
          "/META-INF/services/com.google.errorprone.bugpatterns.BugChecker",
          "/META-INF/asynclint/jdk.txt");

  private PluginPath() {}

  static List<Path> find() throws Unusable {
    List<Path> places = new ArrayList<>();
    for (String resource : OURS) {
      URL url = PluginPath.class.getResource(resource);
      if (url == null) {
        throw new Unusable("This command was built without the checks: build it with Maven");
      }
      Path place = place(url, resource);
      if (!places.contains(place)) {
        places.add(place);
      }
    }
    return places;
  }

  private static Path place(URL url, String resource) throws Unusable {
    String text = url.toString();
    String entry =
        text.startsWith("jar:")
            ? text.substring("jar:".length(), text.indexOf("!/"))
            : text.substring(0, text.length() - resource.length() + 1);
    try {
      return Path.of(new URI(entry));
    } catch (URISyntaxException | IllegalArgumentException noPath) {
      throw new Unusable("Cannot find this command's own jar at " + url);
    }
  }
}
