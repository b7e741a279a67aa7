package example;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import reactor.core.scheduler.Schedulers;

/** RULES, the executing thread decides: code that asks which thread it is on, and waits on others. */
class AskedThreadNegative extends ChannelInboundHandlerAdapter {
  final Semaphore permits = new Semaphore(1);
  final CompletableFuture<String> user = new CompletableFuture<>();
  EventLoopGroup group;
  EventExecutor loop;

  // OK: the event loop only tries
  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    acquire(isOnEventLoop());
  }

  // OK: the same through an overload, and the other way round
  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    acquireFor("host", !isOnEventLoop());
  }

  private boolean isOnEventLoop() {
    for (EventExecutor executor : group) {
      if (executor.inEventLoop()) {
        return true;
      }
    }
    return false;
  }

  private void acquireFor(String host, boolean patient) throws InterruptedException {
    acquirePatiently(patient);
  }

  private void acquire(boolean quick) throws InterruptedException {
    boolean acquired = quick ? permits.tryAcquire() : permits.tryAcquire(1, TimeUnit.SECONDS);
    System.out.println(acquired);
  }

  private void acquirePatiently(boolean patient) throws InterruptedException {
    if (patient) {
      permits.acquire();
    }
  }

  // OK: asked at the wait itself, in the ways people write it
  @Override
  public void channelActive(ChannelHandlerContext context) throws Exception {
    if (!context.executor().inEventLoop()) {
      permits.acquire();
    }
    boolean onLoop = context.executor().inEventLoop();
    if (onLoop) {
      context.fireChannelActive();
    } else {
      permits.acquire();
    }
    boolean permitted = onLoop || permits.tryAcquire(1, TimeUnit.SECONDS);
    System.out.println(permitted);
    if (loop.inEventLoop()) {
      return;
    }
    permits.acquire();
  }

  // OK: an inline function runs on the thread that was asked
  @Override
  public void channelUnregistered(ChannelHandlerContext context) {
    if (!loop.inEventLoop()) {
      List.of(user).forEach(each -> each.join());
    }
  }

  // OK: what the caller asked holds in what it calls
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (!loop.inEventLoop()) {
      first();
    }
  }

  private void first() {
    second();
  }

  private void second() {
    user.join();
  }

  // OK: the thread decides, not what is returned
  CompletableFuture<String> load() {
    if (!mustNotBlock()) {
      return CompletableFuture.completedFuture(user.join());
    }
    return user;
  }

  private static boolean mustNotBlock() {
    return Schedulers.isInNonBlockingThread();
  }

  // OK: each library has its question
  CompletableFuture<String> others() {
    if (Infrastructure.canCallerThreadBeBlocked()) {
      return CompletableFuture.completedFuture(user.join());
    }
    if (!Context.isOnEventLoopThread()) {
      return CompletableFuture.completedFuture(user.join());
    }
    return user;
  }
}
