package self;

import org.springframework.context.annotation.AdviceMode;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

@Configuration
@EnableAsync
@EnableTransactionManagement(mode = AdviceMode.ASPECTJ)
class ProxyModePositive {}

class ProxiedMails {
  @Async
  public void mail() {}

  // OK: woven into the method
  @Transactional
  public void save() {}

  void caller() {
    save();
    // BUG: Diagnostic contains: [AsyncSelfInvocation]
    mail();
  }
}
