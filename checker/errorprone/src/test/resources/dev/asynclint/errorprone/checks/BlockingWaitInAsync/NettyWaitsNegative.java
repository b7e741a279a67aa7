package example;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.util.concurrent.ExecutorService;

/** RULES, BlockingWaitInAsync: Netty. */
class NettyWaitsNegative {
  // OK: a synchronous method
  void closeAndWait(Channel channel) throws InterruptedException {
    channel.close().sync();
  }

  // OK: a synchronous method
  void await(ChannelFuture future) {
    future.awaitUninterruptibly();
  }

  // OK: composed, nothing waits
  ChannelFuture composed(Channel channel) {
    return channel.writeAndFlush("a").addListener(ChannelFutureListener.CLOSE);
  }

  // OK: getNow never waits
  Future<String> getNow(Channel channel, Future<String> future) {
    return channel.eventLoop().newSucceededFuture(future.getNow());
  }

  // OK: a listener is called when the future is complete
  void ownListener(Future<String> future) {
    future.addListener((Future<String> done) -> System.out.println(done.get()));
  }

  // OK: a listener is called when the future is complete
  void ownListenerCaptured(Future<String> future) {
    future.addListener(ignored -> System.out.println(future.get()));
  }

  static class OffloadingHandler extends ChannelInboundHandlerAdapter {
    ExecutorService pool;

    // OK: an executor of the user's runs it
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      pool.execute(() -> context.writeAndFlush(message).awaitUninterruptibly());
    }
  }

  static class GuardedHandler extends ChannelInboundHandlerAdapter {
    Future<String> greeting;

    // OK: guarded by isDone
    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
      if (greeting.isDone()) {
        context.writeAndFlush(greeting.get());
      }
    }
  }
}
