package checks;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
class ShortNegative {
  static class Item {
    long id;
    Item parent;
  }

  interface Items extends JpaRepository<Item, Long> {}

  private final Items items;
  private final EntityManager em;
  private final RestTemplate rest;
  private final JdbcTemplate jdbc;
  private final List<String> configuredPeers;

  ShortNegative(
      Items items, EntityManager em, RestTemplate rest, JdbcTemplate jdbc, List<String> peers) {
    this.items = items;
    this.em = em;
    this.rest = rest;
    this.jdbc = jdbc;
    this.configuredPeers = peers;
  }

  // OK: persist only notes the entity, the flush writes them in a batch
  @PostMapping("/a")
  void persist(@RequestBody List<Item> all) {
    for (Item each : all) {
      em.persist(each);
    }
  }

  // OK: one batch
  @PostMapping("/c")
  void batch(@RequestBody List<Long> ids) {
    jdbc.batchUpdate(
        "delete from item where id = ?", ids.stream().map(id -> new Object[] {id}).toList());
  }

  // OK: peers are configuration, no caller chooses how many
  @GetMapping("/d")
  List<String> peers() {
    List<String> answers = new ArrayList<>();
    for (String peer : configuredPeers) {
      answers.add(rest.getForObject(peer, String.class));
    }
    return answers;
  }

  // OK: a number of attempts
  @GetMapping("/e")
  String attempts() throws InterruptedException {
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        return rest.getForObject("http://peer", String.class);
      } catch (RuntimeException e) {
        Thread.sleep(100L << attempt);
      }
    }
    return null;
  }

  // OK: compare-and-set again: it ends with the first success
  @PostMapping("/f")
  void retry(@RequestBody Item item) {
    while (true) {
      try {
        items.save(item);
        return;
      } catch (org.springframework.dao.OptimisticLockingFailureException e) {
        item = items.findById(item.id).orElseThrow();
      }
    }
  }

  // OK: up the tree, a few steps
  @GetMapping("/g")
  Item root(long id) {
    Item item = items.findById(id).orElseThrow();
    while (item.parent != null) {
      item = item.parent;
    }
    return item;
  }

  // OK: pages of a remote list, each holds many
  @GetMapping("/h")
  List<String> pages() {
    List<String> all = new ArrayList<>();
    String next = "http://peer/page";
    while (next != null) {
      Map<?, ?> page = rest.getForObject(next, Map.class);
      all.add(String.valueOf(page.get("items")));
      next = (String) page.get("next");
    }
    return all;
  }

  // OK: what has been loaded is only changed, dirty checking writes it
  @PostMapping("/i")
  void changed(@RequestBody List<Long> ids) {
    items.findAllById(ids).forEach(each -> each.parent = null);
  }

  // OK: an Optional has one element at most
  @GetMapping("/j")
  void optional(long id) {
    items.findById(id).ifPresent(items::delete);
  }
}
