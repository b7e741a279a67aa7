package example;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** RULES, the executing thread decides: asking is no use where the answer is not heeded. */
class AskedThreadPositive extends ChannelInboundHandlerAdapter {
  final Semaphore permits = new Semaphore(1);
  final CompletableFuture<String> user = new CompletableFuture<>();
  EventLoopGroup group;
  EventExecutor loop;
  boolean quick;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    acquire(!isOnEventLoop());
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    acquire(quick);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) throws Exception {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    acquire(isBusy());
  }

  /** Asks, and answers something else. */
  private boolean isBusy() {
    if (loop.inEventLoop()) {
      System.out.println("asked");
    }
    return quick;
  }

  private boolean isOnEventLoop() {
    for (EventExecutor executor : group) {
      if (executor.inEventLoop()) {
        return true;
      }
    }
    return false;
  }

  private void acquire(boolean once) throws InterruptedException {
    if (once) {
      permits.tryAcquire();
    } else {
      permits.acquire();
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) throws Exception {
    if (loop.inEventLoop()) {
      // BUG: Diagnostic contains: acquire
      permits.acquire();
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) throws Exception {
    if (!loop.inEventLoop()) {
      System.out.println("elsewhere");
    }
    // BUG: Diagnostic contains: acquire
    permits.acquire();
  }

  @Override
  public void channelUnregistered(ChannelHandlerContext context) {
    if (!loop.inEventLoop()) {
      // BUG: Diagnostic contains: join
      loop.execute(() -> user.join());
    }
  }

  // The common pool's threads are nobody's to hold, event loop or not.
  CompletableFuture<Void> onCommonPool() {
    return CompletableFuture.runAsync(
        () -> {
          if (!loop.inEventLoop()) {
            // BUG: Diagnostic contains: join
            user.join();
          }
        });
  }
}
