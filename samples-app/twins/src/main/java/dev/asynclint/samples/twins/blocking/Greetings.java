package dev.asynclint.samples.twins.blocking;

import org.springframework.stereotype.Component;

/** First helper of {@link JoinThroughTwoHelpers}: harmless to look at. */
@Component
class Greetings {

  private final Nicknames nicknames;

  Greetings(Nicknames nicknames) {
    this.nicknames = nicknames;
  }

  String forUser(long userId) {
    return "Hello " + nicknames.of(userId);
  }
}
