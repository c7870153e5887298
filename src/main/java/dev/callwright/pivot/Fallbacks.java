package dev.callwright.pivot;

import dev.callwright.callflow.CallflowJson;
import dev.callwright.resolver.Installation;
import dev.callwright.resolver.Question;
import dev.callwright.resolver.ResolverChain;
import jakarta.inject.Singleton;

/** What a caller hears when nothing else can be answered: the flow's own fallback, else the global one. */
@Singleton
final class Fallbacks {
    private final ResolverChain chain;
    private final byte[] global;

    Fallbacks(ResolverChain chain, Installation installation) {
        this.chain = chain;
        this.global = CallflowJson.write(installation.pbx().target().fallback());
    }

    /** Never fails: the global fallback was written when the server started. */
    byte[] of(Question question) {
        try {
            return chain.fallbackFor(question).map(CallflowJson::write).orElse(global);
        } catch (RuntimeException e) {
            return global;
        }
    }
}
