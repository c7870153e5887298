package dev.callwright.flow.check;

/** One thing that is looked for in a flow whose nodes are right each by itself. Has no state. */
interface GraphCheck {
    /** Reports what is found. */
    void check(Examined flow);
}
