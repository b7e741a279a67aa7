package dev.asynclint.samples.mvctwins;

import java.util.concurrent.CompletableFuture;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: the language is asked for on a thread of the common pool, which has no request: everybody
 * is greeted in the server's. Right: ask before the work is handed over.
 */
@RestController
class LanguageOfGreeting {

  @GetMapping("/twins/mvc/greeting")
  CompletableFuture<String> greet() {
    return CompletableFuture.supplyAsync(
        () -> LocaleContextHolder.getLocale().getLanguage().equals("de") ? "Hallo" : "Hello");
  }
}
