package docs;

import java.util.concurrent.Semaphore;

class InterruptSwallowedRight {
  private final Semaphore permits = new Semaphore(1);

  // snippet:logged
  boolean enter() {
    try {
      permits.acquire();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
  // end

  // snippet:wrapped
  void enterOrFail() throws InterruptedException {
    permits.acquire();
  }
  // end

  // snippet:thread
  Thread ticker() {
    return new Thread("ticker") {
      @Override
      public void run() {
        try {
          while (true) {
            permits.acquire();
            System.out.println("tick");
          }
        } catch (InterruptedException e) {
          System.out.println("stopped");
        }
      }
    };
  }
  // end

  // snippet:suppressed
  // Nothing runs after this but the end of the process.
  @SuppressWarnings("InterruptSwallowed")
  void enterAtExit() {
    try {
      permits.acquire();
    } catch (InterruptedException e) {
      System.err.println("interrupted at exit");
    }
  }
  // end
}
