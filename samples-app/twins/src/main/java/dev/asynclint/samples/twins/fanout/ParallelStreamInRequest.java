package dev.asynclint.samples.twins.fanout;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: the handler's service uses a parallel stream, so all requests share the common pool.
 * Right: a sequential stream, or a bounded pool as {@code /calculations} has.
 */
@RestController
class ParallelStreamInRequest {

  private final CollatzTable table;

  ParallelStreamInRequest(CollatzTable table) {
    this.table = table;
  }

  @PostMapping("/twins/fan-out/parallel-stream")
  List<Integer> steps(@RequestBody List<Integer> starts) {
    return table.of(starts);
  }
}
