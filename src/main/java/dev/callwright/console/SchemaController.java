package dev.callwright.console;

import dev.callwright.flow.schema.FlowSchema;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The JSON Schema of flow files, which editors fetch: {@code # yaml-language-server: $schema=http://…/schema/flow.json}.
 * Everybody may read it, as it is the same everywhere.
 */
@Controller("/schema")
@Tag(name = "Flows")
final class SchemaController {
    private static final String JSON_SCHEMA = "application/schema+json";

    private final byte[] schema = FlowSchema.text().getBytes(StandardCharsets.UTF_8);
    private final String tag = tag(schema);

    /**
     * The schema of flow files.
     *
     * @param known the {@code ETag} of the schema that the client has; if it is still this one, the answer is 304
     */
    @Get(uri = "/flow.json", produces = JSON_SCHEMA)
    @Operation(operationId = "flowSchema", summary = "The JSON Schema of flow files, for editors")
    @ApiResponse(
            responseCode = "200",
            description = "JSON Schema, draft 2020-12",
            content = @Content(mediaType = JSON_SCHEMA, schema = @Schema(type = "object")))
    HttpResponse<byte[]> flow(@Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
        boolean same = known != null
                && Arrays.stream(known.split(",", -1))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(each -> each.equals(tag) || each.equals("*"));
        MutableHttpResponse<byte[]> answer =
                same ? HttpResponse.status(HttpStatus.NOT_MODIFIED) : HttpResponse.ok(schema);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
