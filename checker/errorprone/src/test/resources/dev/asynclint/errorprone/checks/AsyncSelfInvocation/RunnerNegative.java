package checks;

import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Mono;

class RunnerNegative {
  @Component
  static class InTransaction {
    private final TransactionTemplate template;

    InTransaction(TransactionTemplate template) {
      this.template = template;
    }

    void run(Runnable work) {
      template.executeWithoutResult(status -> work.run());
    }

    @Transactional
    public void annotated(Runnable work) {
      work.run();
    }
  }

  @Service
  static class Orders {
    private final InTransaction tx;
    private final TransactionalOperator operator;

    Orders(InTransaction tx, TransactionalOperator operator) {
      this.tx = tx;
      this.operator = operator;
    }

    @Transactional
    public void save(String order) {}

    @Transactional
    public Mono<String> saveLater(String order) {
      return Mono.just(order);
    }

    // OK: the operator puts the chain into a transaction
    public Mono<String> placeLater(String order) {
      return saveLater(order).as(operator::transactional);
    }

    // OK: the same with the operator around
    public Mono<String> placeAround(String order) {
      return operator.transactional(saveLater(order));
    }
  }

  abstract static class Base {
    @Transactional
    public void store(String s) {}
  }

  // OK: super of a method that the proxy has put into a transaction already
  @Service
  static class Derived extends Base {
    @Override
    @Transactional
    public void store(String s) {
      super.store(s);
    }
  }
}
