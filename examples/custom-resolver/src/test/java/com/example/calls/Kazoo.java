package com.example.calls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Asks as Kazoo does: lower-case headers, an empty {@code te}, no {@code Accept}, empty objects as empty segments. */
record Kazoo(int port) {

    /** The callflow for a call from this number, as JSON text. */
    String asksAbout(String callerIdNumber, String callId) throws IOException {
        String body = "To-Realm=acme.sip.example.com&To=%2B15035550100&Request-Realm=acme.sip.example.com"
                + "&Request=%2B15035550100&Language=en-us&From-Realm=acme.sip.example.com&From=user_1&Direction=inbound"
                + "&&&Caller-ID-Number=" + encoded(callerIdNumber) + "&Caller-ID-Name=Jos%C3%A9&Call-ID="
                + encoded(callId)
                + "&Api-Version=4.x&Account-ID=4a6863e3351f4d7f2a9f0b8c11ee2277";
        String request = "POST /pivot HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: "
                + body.length() + "\r\nte: \r\nhost: pbx-apps.example.com:8080\r\nconnection: close\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200 ")) {
                throw new IOException("Kazoo would not run this: " + answer);
            }
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
