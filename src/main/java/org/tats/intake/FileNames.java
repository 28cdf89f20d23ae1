package org.tats.intake;

/** Names of files as people and programs send them. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** Without a path before it, without control characters, not too long; "unnamed" if nothing is left. */
    static String plain(String sent) {
        String name =
                sent.replaceAll("\\p{Cntrl}", "").replaceFirst(".*[/\\\\]", "").strip();
        if (name.isEmpty()) {
            return "unnamed";
        }
        return name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
    }
}
