package self;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.springframework.aop.framework.AopContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class SpringNegative {
  private final TransactionTemplate template;
  private final Executor executor;
  @Autowired @Lazy private SpringNegative self;

  SpringNegative(TransactionTemplate template, Executor executor) {
    this.template = template;
    this.executor = executor;
  }

  @Async
  public CompletableFuture<String> mail(String to) {
    return CompletableFuture.completedFuture(to);
  }

  @Transactional
  public void save(String order) {}

  @Transactional(propagation = Propagation.SUPPORTS)
  public void supports(String order) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public void mandatory(String order) {}

  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void outside(String order) {}

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void audit(String order) {
    // OK: the same annotation around it, an overload of its own
    audit(order, 1);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void audit(String order, int times) {}

  // OK: an injected proxy
  public CompletableFuture<String> throughProxy(String to) {
    self.save(to);
    return self.mail(to);
  }

  // OK: the current proxy
  public void throughCurrentProxy(String to) {
    ((SpringNegative) AopContext.currentProxy()).save(to);
  }

  // OK: another object of the class, which may be a proxy
  public void another(SpringNegative other) {
    other.save("x");
  }

  // OK: asynchronous itself, the caller's thread has gone on long ago
  @Async
  public void asyncCaller(List<String> all) {
    all.forEach(this::mail);
  }

  // OK: another thread does it anyway
  public void handedOver(String to) {
    executor.execute(() -> mail(to));
  }

  // OK: in the transaction already
  @Transactional
  public void transactionalCaller(List<String> orders) {
    orders.forEach(this::save);
    orders.forEach(order -> save(order));
    mandatory("x");
    supports("x");
  }

  // OK: every caller has a transaction
  private void helper(String order) {
    save(order);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void helped(String order) {
    helper(order);
  }

  // OK: the template's transaction
  public void inTemplate(String order) {
    template.executeWithoutResult(status -> save(order));
  }

  // OK: nobody can see what surrounds the function
  public Supplier<String> later(String order) {
    return () -> {
      save(order);
      return order;
    };
  }

  // OK: these ask for no transaction of their own
  public void nothingAsked(String order) {
    supports(order);
    outside(order);
    mandatory(order);
  }

  // OK: writes that are read-only are no worse than before
  @Transactional(readOnly = true)
  public void reads() {
    readsMore();
  }

  @Transactional(readOnly = true)
  public void readsMore() {}
}

/** A class whose public methods are all transactional. */
@Service
@Transactional
class WholeClassNegative {
  @Transactional
  public void save() {}

  // OK: the class says that this is transactional too
  public void caller() {
    save();
    privately();
  }

  // OK: only called from transactional methods
  private void privately() {
    save();
  }
}

class InheritingNegative extends WholeClassNegative {
  @Transactional
  public void more() {}

  // OK: the class above says that this is transactional
  public void inherits() {
    more();
  }
}

interface Orders {
  @Transactional
  void place();

  void refresh();
}

/** The annotation stands in the interface. */
class OrdersNegative implements Orders {
  // OK: transactional by its interface
  @Override
  public void place() {
    save();
  }

  @Transactional
  public void save() {}

  // OK: a proxy of the interface need not override it
  @Transactional
  @Override
  public final void refresh() {}

  // OK: no annotation, no proxy
  private static void plain() {}
}
