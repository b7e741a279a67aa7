package checks;

import io.lettuce.core.protocol.AsyncCommand;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

class SubtypesNegative {
  private static final Logger log = LoggerFactory.getLogger(SubtypesNegative.class);

  // OK: the command's text names it
  void lettuce(AsyncCommand<String, String, String> command) {
    log.debug("writing {}", command);
  }

}
