package dev.callwright.pivot.wire;

import dev.callwright.settings.HttpSettings;
import dev.callwright.settings.RecordingSettings;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.body.stream.BodySizeLimits;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.MaxMessagesRecvByteBufAllocator;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts our handlers into the pipeline of every HTTP/1 connection, in place of Netty's codec. */
@Singleton
final class LenientHttp implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final Logger LOG = LoggerFactory.getLogger(LenientHttp.class);

    /** Parts and headers of a multipart upload, beside the recording. */
    private static final long AROUND_A_RECORDING = 2 * 1024 * 1024;
    /** More than is ever read ahead of the disk; only a compressed body comes to it. */
    private static final long UNREAD_OF_AN_UPLOAD = 1024 * 1024;
    /** Of at most 64 KiB each: what an upload reads ahead of the disk is held in memory. */
    private static final int READS_AT_ONCE = 2;

    private final NettyHttpServerConfiguration server;
    private final HttpSettings settings;
    private final RecordingSettings recordings;
    private final ConnectionLimit connections;

    LenientHttp(NettyHttpServerConfiguration server, HttpSettings settings, RecordingSettings recordings) {
        this.server = server;
        this.settings = settings;
        this.recordings = recordings;
        this.connections = new ConnectionLimit(settings.maxConnections());
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(null));
        return event.getBean();
    }

    private void build(Channel connection) {
        ChannelPipeline pipeline = connection.pipeline();
        String codecName = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
        if (!(pipeline.get(codecName) instanceof HttpServerCodec)) {
            return;
        }
        if (!connections.admits(connection)) {
            LOG.debug("Closed a connection: {} are open", settings.maxConnections());
            var unused = connection.close();
            return;
        }
        LenientServerCodec codec = new LenientServerCodec(decoderConfig());
        pipeline.replace(codecName, codecName, codec);
        pipeline.addAfter(
                codecName,
                "upload-limits",
                new UploadLimits(
                        new BodySizeLimits(server.getMaxRequestSize(), server.getMaxRequestBufferSize()),
                        new BodySizeLimits(recordings.maxBytes() + AROUND_A_RECORDING, UNREAD_OF_AN_UPLOAD)));
        pipeline.addBefore(codecName, "slow-clients", new SlowClients(codec, settings.requestTimeout(), recordings));
        if (connection.config().getRecvByteBufAllocator() instanceof MaxMessagesRecvByteBufAllocator reads) {
            reads.maxMessagesPerRead(READS_AT_ONCE);
        }
    }

    private HttpDecoderConfig decoderConfig() {
        return new HttpDecoderConfig()
                .setMaxInitialLineLength(server.getMaxInitialLineLength())
                .setMaxHeaderSize(server.getMaxHeaderSize())
                .setMaxChunkSize(server.getMaxChunkSize())
                .setValidateHeaders(server.isValidateHeaders())
                .setInitialBufferSize(server.getInitialBufferSize());
    }

    /** Micronaut makes one from the root for every connection. */
    private final class Customizer implements NettyServerCustomizer {
        private final @Nullable Channel connection;

        Customizer(@Nullable Channel connection) {
            this.connection = connection;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Customizer(channel) : this;
        }

        @Override
        public void onInitialPipelineBuilt() {
            if (connection != null) {
                build(connection);
            }
        }
    }
}
