package dev.callwright.flow.document;

/** JSON pointers (RFC 6901). */
public final class Pointers {
    private Pointers() {}

    /** The pointer of the entry {@code key} of the object at {@code parent}. */
    public static String child(String parent, String key) {
        return parent + '/' + key.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer of the item {@code index} of the list at {@code parent}. */
    public static String child(String parent, int index) {
        return parent + '/' + index;
    }

    /** The pointer one level up; {@code ""} of {@code ""}. */
    static String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? "" : pointer.substring(0, slash);
    }
}
