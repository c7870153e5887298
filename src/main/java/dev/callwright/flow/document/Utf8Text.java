package dev.callwright.flow.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as strict UTF-8, without a byte order mark. */
final class Utf8Text {
    private Utf8Text() {}

    static String decode(byte[] bytes) throws DocumentException {
        if (bytes.length > SourceDocument.MAX_BYTES) {
            throw DocumentException.at(
                    Position.WHOLE, "", String.format("%,d bytes", bytes.length), "at most 1 MiB (1,048,576 bytes)");
        }
        rejectByteOrderMark(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, text, true);
        text.flip();
        if (result.isError()) {
            throw DocumentException.at(
                    Position.ofIndex(text, text.length()),
                    "",
                    String.format("the byte 0x%02X, which is not UTF-8", bytes[in.position()] & 0xFF),
                    "UTF-8 text (save the file as UTF-8, not as Latin-1 or Windows-1252)");
        }
        return text.toString();
    }

    private static void rejectByteOrderMark(byte[] bytes) throws DocumentException {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : 0;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : 0;
        int third = bytes.length > 2 ? bytes[2] & 0xFF : 0;
        String found;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            found = "a byte order mark (EF BB BF) before the first character";
        } else if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            found = "UTF-16 text";
        } else {
            return;
        }
        throw DocumentException.at(
                new Position(1, 1), "", found, "plain UTF-8 (in the editor: \"UTF-8\", not \"UTF-8 with BOM\")");
    }
}
