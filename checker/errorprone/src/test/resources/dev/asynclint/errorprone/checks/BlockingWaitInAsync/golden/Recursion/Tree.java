package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class Tree {
  CompletableFuture<String> name;
  List<Tree> children;

  CompletableFuture<String> show() {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(render());
  }

  private String render() {
    StringBuilder text = new StringBuilder();
    for (Tree child : children) {
      text.append(child.indented());
    }
    return text.append(name.join()).toString();
  }

  private String indented() {
    return " " + render();
  }
}
