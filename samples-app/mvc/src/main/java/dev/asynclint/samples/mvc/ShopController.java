package dev.asynclint.samples.mvc;

import dev.asynclint.samples.service.dashboard.Dashboard;
import dev.asynclint.samples.service.dashboard.DashboardService;
import dev.asynclint.samples.service.users.User;
import dev.asynclint.samples.service.users.UserNotFoundException;
import dev.asynclint.samples.service.users.UserPage;
import dev.asynclint.samples.service.users.UserRepository;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The routes. A handler hands its future on and gives Tomcat's thread back at once; Spring answers
 * when the future is done, or with a 503 after {@code spring.mvc.async.request-timeout}.
 */
@RestController
class ShopController {

  private final UserRepository users;
  private final DashboardService dashboards;

  ShopController(UserRepository users, DashboardService dashboards) {
    this.users = users;
    this.dashboards = dashboards;
  }

  @GetMapping("/ping")
  String ping() {
    return "pong";
  }

  @GetMapping("/users")
  CompletableFuture<UserPage> users(
      @RequestParam(name = "page", defaultValue = "0") @PositiveOrZero int page,
      @RequestParam(name = "size", defaultValue = "20") @Min(1) @Max(UserPage.MAX_SIZE) int size) {
    return users.findActive(page, size);
  }

  @GetMapping("/users/active")
  CompletableFuture<List<User>> activeUsers() {
    return users.findActive();
  }

  @GetMapping("/users/{id}")
  CompletableFuture<User> user(@PathVariable("id") @Positive long id) {
    return users
        .findById(id)
        .thenApply(found -> found.orElseThrow(() -> new UserNotFoundException(id)));
  }

  @GetMapping("/dashboard/{userId}")
  CompletableFuture<Dashboard> dashboard(@PathVariable("userId") @Positive long userId) {
    return dashboards.forUser(userId);
  }
}
