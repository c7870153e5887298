package dev.callwright.flow.component.http;

import dev.callwright.flow.node.NodeReader;
import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Tree;
import dev.callwright.flow.node.Types;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.HttpBody;
import java.util.Map;
import java.util.Optional;

/** What a request carries, as a file says it. */
sealed interface BodyText {
    /** The body in the file: its form depends on the other option. */
    Option<Tree> BODY = Option.optional(
            "body",
            Types.tree(),
            "What is sent with POST, PUT or DELETE: any value for json, names and texts for the forms. A text that is"
                    + " nothing but one variable keeps that variable's type.");
    /** How it is sent. */
    Option<String> TYPE = Option.of(
            "body_type",
            Types.word("json", "form", "form-data"),
            "json",
            "How the body is sent: json (application/json), form (application/x-www-form-urlencoded) or form-data"
                    + " (multipart/form-data). Default: json.");

    /**
     * For one call.
     *
     * @throws IllegalArgumentException if a value cannot stand in it
     */
    Optional<HttpBody> render(Visit visit);

    /** None. */
    record None() implements BodyText {
        @Override
        public Optional<HttpBody> render(Visit visit) {
            return Optional.empty();
        }
    }

    record Json(Tree tree) implements BodyText {
        @Override
        public Optional<HttpBody> render(Visit visit) {
            return Optional.of(HttpBody.json(tree.typed(visit)));
        }
    }

    record Form(Fields fields) implements BodyText {
        @Override
        public Optional<HttpBody> render(Visit visit) {
            return Optional.of(HttpBody.urlEncoded(fields.render(visit)));
        }
    }

    record FormData(Fields fields) implements BodyText {
        /** Nobody without our key can guess the boundary, and a repeated request has the same. */
        @Override
        public Optional<HttpBody> render(Visit visit) {
            return Optional.of(HttpBody.formData(fields.render(visit), visit.onceKey("boundary")));
        }
    }

    /** Reads it; empty if it was refused. */
    static Optional<BodyText> read(NodeReader node, String method) {
        String type = node.get(TYPE);
        if (!node.has(BODY)) {
            return Optional.of(new None());
        }
        if (method.equals("GET")) {
            return node.at(BODY).refuseSaying("the body of a GET request", "method: POST, PUT or DELETE; or params");
        }
        if (type.equals("json")) {
            return node.read(BODY).map(Json::new);
        }
        Object written = node.written().get(BODY.name());
        if (!(written instanceof Map<?, ?>)) {
            return node.at(BODY).refuse(written, "names and texts: { status: \"{{ sales.dial_status }}\" }");
        }
        return Fields.type()
                .read(written, node.at(BODY))
                .map(fields -> type.equals("form") ? new Form(fields) : new FormData(fields));
    }
}
