package dev.asynclint.samples.service.profiles;

import dev.asynclint.samples.service.peers.Profile;
import jakarta.validation.constraints.Positive;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /profiles}: from the cache, or from the peer behind it. */
@RestController
class ProfileController {

  private final ProfileCache profiles;

  ProfileController(ProfileCache profiles) {
    this.profiles = profiles;
  }

  @GetMapping("/profiles/{userId}")
  CompletableFuture<Profile> show(@PathVariable("userId") @Positive long userId) {
    return profiles.profile(userId);
  }
}
