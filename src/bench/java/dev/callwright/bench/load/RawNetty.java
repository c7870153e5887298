package dev.callwright.bench.load;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What it costs to answer HTTP at all: Netty's codec and nothing else, one event loop, and always the answer in a file,
 * header for header and byte for byte. It reads the whole request but does not look at it.
 */
final class RawNetty {
    private RawNetty() {}

    /** Takes the port and the file, which holds an HTTP answer. */
    public static void main(String[] arguments) throws Exception {
        String answer = Files.readString(Path.of(arguments[1]), StandardCharsets.ISO_8859_1);
        int blank = answer.indexOf("\r\n\r\n");
        List<String> head = answer.substring(0, blank).lines().skip(1).toList();
        byte[] body = answer.substring(blank + 4).getBytes(StandardCharsets.ISO_8859_1);
        EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new HttpServerCodec(), new Same(head, body));
                    }
                })
                .bind(Integer.parseInt(arguments[0]))
                .sync()
                .channel()
                .closeFuture()
                .sync();
    }

    private static final class Same extends SimpleChannelInboundHandler<HttpObject> {
        private final List<String> head;
        private final byte[] body;

        Same(List<String> head, byte[] body) {
            this.head = head;
            this.body = body;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
            if (part instanceof LastHttpContent) {
                FullHttpResponse answer = new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(body));
                for (String line : head) {
                    int colon = line.indexOf(':');
                    answer.headers()
                            .set(
                                    line.substring(0, colon),
                                    line.substring(colon + 1).trim());
                }
                answer.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
                context.write(answer);
            }
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }
    }
}
