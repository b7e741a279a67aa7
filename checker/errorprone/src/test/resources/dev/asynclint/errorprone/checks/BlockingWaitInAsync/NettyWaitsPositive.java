package example;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** RULES, BlockingWaitInAsync: Netty sync/await*; handlers run on the event loop. */
class NettyWaitsPositive {
  ChannelFuture sync(Channel channel) throws InterruptedException {
    // BUG: Diagnostic contains: sync
    channel.writeAndFlush("a").sync();
    return channel.close();
  }

  ChannelFuture syncUninterruptibly(Channel channel) {
    // BUG: Diagnostic contains: syncUninterruptibly
    channel.writeAndFlush("a").syncUninterruptibly();
    return channel.close();
  }

  ChannelFuture awaitForTime(Channel channel) throws InterruptedException {
    // BUG: Diagnostic contains: await
    boolean written = channel.writeAndFlush("a").await(1, TimeUnit.SECONDS);
    return written ? channel.close() : channel.disconnect();
  }

  ChannelFuture getThroughJdkInterface(Channel channel) throws Exception {
    // BUG: Diagnostic contains: get
    channel.writeAndFlush("a").get();
    return channel.close();
  }

  static class Handler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      // BUG: Diagnostic contains: sync
      context.writeAndFlush(message).sync();
    }
  }

  static class TypedHandler extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, String message) {
      // BUG: Diagnostic contains: awaitUninterruptibly
      context.writeAndFlush(message).awaitUninterruptibly();
    }
  }

  void onEventLoop(Channel channel, Future<String> future) {
    // BUG: Diagnostic contains: awaitUninterruptibly
    channel.eventLoop().execute(() -> future.awaitUninterruptibly());
  }

  void listener(Channel channel, Future<String> future) {
    // BUG: Diagnostic contains: sync
    future.addListener(done -> channel.close().sync());
  }
}
