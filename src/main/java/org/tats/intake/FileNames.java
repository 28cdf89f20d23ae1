package org.tats.intake;

/** Names of files as people and programs send them. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** Without a path before it, without control characters, not too long; "unnamed" if nothing is left. */
    static String plain(String sent) {
        String plain = sent.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        String name = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty()) {
            return "unnamed";
        }
        return name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
    }
}
