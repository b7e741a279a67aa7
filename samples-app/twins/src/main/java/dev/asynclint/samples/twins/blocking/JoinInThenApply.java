package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.Profile;
import dev.asynclint.samples.service.users.UserRepository;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: {@code join()} inside {@code thenApply} blocks the thread that brought the user. Right:
 * {@code thenCompose}.
 */
@RestController
class JoinInThenApply {

  private final UserRepository users;
  private final PeerClient peers;

  JoinInThenApply(UserRepository users, PeerClient peers) {
    this.users = users;
    this.peers = peers;
  }

  @GetMapping("/twins/blocking/join-in-then-apply/{userId}")
  CompletableFuture<Profile> profile(@PathVariable("userId") long userId) {
    return users.findById(userId).thenApply(user -> peers.profile(user.orElseThrow().id()).join());
  }
}
