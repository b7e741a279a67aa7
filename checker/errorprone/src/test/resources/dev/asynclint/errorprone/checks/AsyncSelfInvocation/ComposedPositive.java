package self;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Retention(RetentionPolicy.RUNTIME)
@Transactional(propagation = Propagation.REQUIRES_NEW)
@interface InOwnTransaction {}

class ComposedPositive {
  @InOwnTransaction
  public void audit() {}

  @Transactional
  public void caller() {
    // BUG: Diagnostic contains: @InOwnTransaction(REQUIRES_NEW) has no effect here
    audit();
  }

  // OK: made of others, and equal
  @InOwnTransaction
  public void same() {
    audit();
  }
}
