package example;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.util.Timer;
import io.netty.util.concurrent.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Netty: handlers, futures, timers. */
class Netty extends ChannelInboundHandlerAdapter {
  private CompletableFuture<String> setting;

  @Override
  public void channelActive(ChannelHandlerContext context) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    context.writeAndFlush(setting.join());
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    // OK: outbound failures are seen by the pipeline
    context.writeAndFlush(message);
  }

  void listener(Channel channel) {
    channel
        .close()
        .addListener(
            // BUG: Diagnostic contains: [BlockingWaitInAsync]
            done -> System.out.println(setting.join()));
  }

  void ofItsOwn(Future<String> answer) {
    // OK: complete when the listener runs
    answer.addListener(done -> System.out.println(answer.get()));
  }

  void timer(Timer timer) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    timer.newTimeout(timeout -> System.out.println(setting.join()), 1, TimeUnit.SECONDS);
  }

  void timerOfACheapTask(Timer timer) {
    // OK: nothing waits
    timer.newTimeout(timeout -> System.out.println("late"), 1, TimeUnit.SECONDS);
  }

  void sync(Channel channel) throws InterruptedException {
    // OK: no async code
    channel.close().sync();
  }

  void onTheLoop(EventLoopGroup group) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    group.execute(() -> System.out.println(setting.join()));
  }

  void cheapOnTheLoop(EventLoopGroup group) {
    // OK: nothing waits
    group.execute(() -> System.out.println("here"));
  }
}
