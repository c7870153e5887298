package dev.callwright.simulator.wire;

import dev.callwright.simulator.caller.Caller;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The address of an upload: the node's, the file's name, and the call's data as a query. */
public final class UploadUrl {
    private static final long GREGORIAN = 62_167_219_200L;

    private UploadUrl() {}

    /**
     * {@code {url}/call_recording_{call}.{format}?from=…}; if the URL has a query already, the file's name goes into it as
     * {@code recording}.
     */
    public static String of(String url, Caller caller, String format, Instant start) {
        String file = "call_recording_" + caller.callId() + "." + format;
        Map<String, String> fields = new LinkedHashMap<>();
        String base;
        if (url.contains("?")) {
            base = url + "&";
            fields.put("recording", file);
        } else {
            base = url + (url.endsWith("/") ? "" : "/") + FormEncoding.escaped(file) + "?";
        }
        fields.put("from", caller.from().user() + "@" + caller.from().realm());
        fields.put("to", caller.to().user() + "@" + caller.to().realm());
        fields.put("caller_id_name", caller.callerIdName());
        fields.put("caller_id_number", caller.callerIdNumber());
        fields.put("call_id", caller.callId());
        fields.put(
                "cdr_id",
                DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT).format(start.atZone(ZoneOffset.UTC)) + "-"
                        + caller.callId());
        fields.put(
                "interaction_id",
                start.getEpochSecond() + GREGORIAN + "-"
                        + String.format(Locale.ROOT, "%08x", caller.callId().hashCode()));
        fields.put("account_id", caller.accountId());
        return base + FormEncoding.encode(fields);
    }
}
