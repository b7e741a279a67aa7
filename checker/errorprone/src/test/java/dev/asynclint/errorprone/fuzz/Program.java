package dev.asynclint.errorprone.fuzz;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * Sources that are compiled together.
 *
 * @param files text by name, in the order javac gets them
 * @param options javac's
 */
record Program(Map<String, String> files, List<String> options) {

  static Program of(String name, String text) {
    return new Program(Map.of(name, text), List.of());
  }

  Program and(String name, String text) {
    Map<String, String> more = new LinkedHashMap<>(files);
    more.put(name, text);
    return new Program(more, options);
  }

  Program with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new Program(files, all);
  }

  List<JavaFileObject> sources() {
    List<JavaFileObject> sources = new ArrayList<>();
    files.forEach((name, text) -> sources.add(new TextFile(name, text)));
    return sources;
  }

  /** For the reader of a failed test. */
  String print() {
    StringBuilder text = new StringBuilder();
    files.forEach(
        (name, content) -> text.append("---- ").append(name).append('\n').append(content));
    return text.append("\n---- ").append(options).toString();
  }

  private static final class TextFile extends SimpleJavaFileObject {
    private final String text;

    TextFile(String name, String text) {
      super(URI.create("/" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
