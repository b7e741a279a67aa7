package example;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, UnboundedFanOut: one async call per element, joined with allOf; reported at allOf. */
@RestController
class PerElementPositive {
  CompletableFuture<String> load(String id) {
    return new CompletableFuture<>();
  }

  @PostMapping("/stream")
  CompletableFuture<Void> stream(List<String> ids) {
    List<CompletableFuture<String>> all = ids.stream().map(id -> load(id)).toList();
    // BUG: Diagnostic contains: allOf
    return CompletableFuture.allOf(all.toArray(new CompletableFuture[0]));
  }

  @PostMapping("/reference")
  CompletableFuture<Void> reference(Collection<String> ids) {
    CompletableFuture<?>[] all = ids.stream().map(this::load).toArray(CompletableFuture[]::new);
    // BUG: Diagnostic contains: allOf
    return CompletableFuture.allOf(all);
  }

  @PostMapping("/loop")
  CompletableFuture<Void> loop(List<String> ids) {
    List<CompletableFuture<String>> all = new ArrayList<>();
    for (String id : ids) {
      all.add(load(id));
    }
    // BUG: Diagnostic contains: allOf
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  @PostMapping("/forEach")
  CompletableFuture<Void> forEach(List<String> ids) {
    List<CompletableFuture<String>> all = new ArrayList<>();
    ids.forEach(id -> all.add(load(id)));
    // BUG: Diagnostic contains: allOf
    return CompletableFuture.allOf(all.toArray(new CompletableFuture[0]));
  }

  @PostMapping("/inline")
  CompletableFuture<Void> inline(List<String> ids) {
    // BUG: Diagnostic contains: allOf
    return CompletableFuture.allOf(ids.stream().map(this::load).toArray(CompletableFuture[]::new));
  }

  @GetMapping("/helper")
  CompletableFuture<Void> throughHelper(List<String> ids) {
    return all(ids);
  }

  private CompletableFuture<Void> all(List<String> ids) {
    List<CompletableFuture<String>> all = ids.stream().map(this::load).toList();
    // BUG: Diagnostic contains: PerElementPositive.throughHelper
    return CompletableFuture.allOf(all.toArray(new CompletableFuture[0]));
  }
}
