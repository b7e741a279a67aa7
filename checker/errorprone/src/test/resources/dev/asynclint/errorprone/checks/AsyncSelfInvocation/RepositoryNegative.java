package checks;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

class RepositoryNegative {
  static class User {}

  interface Users extends JpaRepository<User, Long> {
    // OK: Spring Data runs default methods on the proxy: this is the proxy
    @Transactional
    @Modifying
    @Query("delete from User")
    int deleteOld();

    default int cleanUp() {
      return deleteOld();
    }
  }

  @Service
  static class Selfish {
    @Autowired @Lazy private Selfish self;
    @Autowired private TransactionTemplate template;

    @Transactional
    public void save(String order) {}

    // OK: through the proxy
    public void throughProxy(String order) {
      self.save(order);
    }

    // OK: the template has a transaction
    public void inTemplate(String order) {
      template.executeWithoutResult(status -> save(order));
    }

    // OK: the template has a transaction, and the private method runs in it
    public void inTemplateDeep(List<String> orders) {
      template.executeWithoutResult(status -> each(orders));
    }

    private void each(List<String> orders) {
      orders.forEach(this::save);
    }

    // OK: no transaction is wanted, and there is none
    @Transactional(propagation = Propagation.NEVER)
    public void never() {}

    public void callsNever() {
      never();
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public void supports() {}

    // OK: with or without
    public void callsSupports() {
      supports();
    }

    // OK: not wanted, and there is none
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void notSupported() {}

    public void callsNotSupported() {
      notSupported();
    }
  }

  // OK: another object of the same class
  @Service
  static class Peer {
    @Async
    public void work() {}

    public void other(Peer peer) {
      peer.work();
    }
  }
}
