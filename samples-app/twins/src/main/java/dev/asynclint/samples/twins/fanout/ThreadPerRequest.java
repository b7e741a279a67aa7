package dev.asynclint.samples.twins.fanout;

import dev.asynclint.samples.twins.shop.Journal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Wrong: a platform thread per request, without any bound. Right: a bounded pool. */
@RestController
class ThreadPerRequest {

  private final Journal journal;

  ThreadPerRequest(Journal journal) {
    this.journal = journal;
  }

  @PostMapping("/twins/fan-out/thread-per-request/{userId}")
  String visit(@PathVariable("userId") long userId) {
    new Thread(() -> journal.append("thread for " + userId)).start();
    return "welcome";
  }
}
