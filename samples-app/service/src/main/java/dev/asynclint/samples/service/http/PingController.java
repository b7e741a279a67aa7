package dev.asynclint.samples.service.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /ping}: needs nothing but an event loop, so it tells how the event loops are. */
@RestController
class PingController {

  @GetMapping("/ping")
  String ping() {
    return "pong";
  }
}
