package org.tats.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the build file says. */
final class Pom {

    private Pom() {}

    static String property(String name) throws IOException {
        var matcher =
                Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)</").matcher(Files.readString(Path.of("pom.xml")));
        if (!matcher.find()) {
            throw new AssertionError("pom.xml has no property " + name);
        }
        return matcher.group(1);
    }
}
