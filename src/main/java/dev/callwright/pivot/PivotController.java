package dev.callwright.pivot;

import dev.callwright.access.ErrorBody;
import dev.callwright.access.ForThePbx;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Where the PBX asks. A request that names a call is always answered 200, {@code application/json}, with one callflow
 * ({@code contracts/kazoo.md}, "2.1 Matrix"). What is answered otherwise, always {@code {"error": "…"}}:
 *
 * <table>
 * <caption>Answers to what is not a call</caption>
 * <tr><td>400</td><td>no {@code Call-ID} or {@code CallSid} in query or body; an operator's {@code at} that is no
 *     moment; bytes that are no HTTP</td></tr>
 * <tr><td>403</td><td>the secret is missing or wrong, or the address is not allowed</td></tr>
 * <tr><td>404</td><td>a name with an empty part, {@code .}, {@code ..} or a control character</td></tr>
 * <tr><td>405</td><td>another method than GET and POST</td></tr>
 * <tr><td>413</td><td>a body over 1 MiB ({@code micronaut.server.max-request-size}), over 1,000 parameters, a value over
 *     65,536 or a name over 1,024 characters, nesting deeper than 10</td></tr>
 * <tr><td>414</td><td>a request line over 16 KiB ({@code micronaut.server.netty.max-initial-line-length})</td></tr>
 * <tr><td>431</td><td>headers over 16 KiB ({@code micronaut.server.netty.max-header-size})</td></tr>
 * </table>
 *
 * <p>A client that takes longer than {@code callwright.http.request-timeout} to send its request is cut off without an
 * answer.
 */
@Controller
@ForThePbx
@Tag(name = "Pivot")
final class PivotController {
    private static final byte[] NONE = {};

    private final InquiryReader inquiries;
    private final PivotAnswers answers;

    PivotController(InquiryReader inquiries, PivotAnswers answers) {
        this.inquiries = inquiries;
        this.answers = answers;
    }

    @Get(
            uris = {"/pivot", "/pivot/{name:.+}", "/s/{secret}/pivot", "/s/{secret}/pivot/{name:.+}"},
            produces = MediaType.ALL,
            headRoute = false)
    @Operation(
            operationId = "askWithGet",
            summary = "What to do with a call, asked with GET",
            description = "Kazoo's Pivot parameters in the query. The answer is a callflow.")
    @ApiResponse(
            responseCode = "200",
            description = "A callflow: module, data, children",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    CompletionStage<HttpResponse<byte[]>> get(HttpRequest<?> request) {
        return answer(request, NONE);
    }

    @Post(
            uris = {"/pivot", "/pivot/{name:.+}", "/s/{secret}/pivot", "/s/{secret}/pivot/{name:.+}"},
            consumes = MediaType.ALL,
            produces = MediaType.ALL)
    @Operation(
            operationId = "askWithPost",
            summary = "What to do with a call, asked with POST",
            description = "Kazoo's Pivot parameters as a form or as JSON. The answer is a callflow.",
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                        schema = @Schema(type = "object")),
                                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object"))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "A callflow: module, data, children",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    CompletionStage<HttpResponse<byte[]>> post(ServerHttpRequest<?> request) {
        return request.byteBody().buffer().thenCompose(body -> {
            try (body) {
                return answer(request, body.toByteArray());
            }
        });
    }

    private CompletionStage<HttpResponse<byte[]>> answer(HttpRequest<?> request, byte[] body) {
        try {
            return answers.answer(inquiries.read(request, body)).thenApply(PivotController::callflow);
        } catch (NoInquiryException e) {
            return CompletableFuture.completedFuture(ErrorBody.response(e.status(), e.explanation()));
        }
    }

    private static HttpResponse<byte[]> callflow(byte[] json) {
        return HttpResponse.ok(json)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .contentLength(json.length);
    }
}
