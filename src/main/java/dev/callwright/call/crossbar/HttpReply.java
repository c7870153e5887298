package dev.callwright.call.crossbar;

/** What came back, whatever its status. */
record HttpReply(int status, byte[] body) {}
