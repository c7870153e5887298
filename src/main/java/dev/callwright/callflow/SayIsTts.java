package dev.callwright.callflow;

/** {@code say}, the old name of {@code tts} that some documents still use. */
final class SayIsTts implements Normalisation {
    @Override
    public void apply(Draft node, Origin origin) {
        if (node.module().equals("say")) {
            node.module("tts");
            node.place().at("module").warning("\"say\", which Kazoo no longer has", "tts: it was changed to that");
        }
    }
}
