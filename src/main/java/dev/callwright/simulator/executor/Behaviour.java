package dev.callwright.simulator.executor;

/** What one module does to a call. Stateless: what changes is the call. */
@FunctionalInterface
public interface Behaviour {
    /**
     * Does it, time passing on the call's clock.
     *
     * @param call as it stands, with the node that runs
     * @return what follows
     * @throws CallOver if the call ends meanwhile
     */
    Next run(Call call);
}
