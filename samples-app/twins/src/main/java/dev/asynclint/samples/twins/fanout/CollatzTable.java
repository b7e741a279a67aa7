package dev.asynclint.samples.twins.fanout;

import dev.asynclint.samples.twins.shop.Collatz;
import java.util.List;
import org.springframework.stereotype.Component;

/** The service behind {@link ParallelStreamInRequest}. */
@Component
class CollatzTable {

  List<Integer> of(List<Integer> starts) {
    return starts.parallelStream().map(Collatz::steps).toList();
  }
}
