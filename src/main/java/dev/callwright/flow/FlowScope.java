package dev.callwright.flow;

/** The flows of one library, by name. */
@FunctionalInterface
interface FlowScope {
    /** @throws FlowException if there is none of that name; linking has made sure that there is */
    LinkedFlow flow(String name);
}
