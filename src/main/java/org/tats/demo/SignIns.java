package org.tats.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/** The sign-ins that every start prints: one password a data folder, made by chance and kept in the folder. */
final class SignIns {

    private static final List<String> WORDS = List.of(
            "amber", "bramble", "cobble", "dove", "ember", "fern", "garnet", "hazel", "indigo", "jasper", "kestrel",
            "lemon", "marble", "nettle", "opal", "pebble", "quill", "russet", "saffron", "teasel", "umber", "velvet",
            "willow", "yarrow");

    private final Path file;

    SignIns(Path dataFolder) {
        this.file = dataFolder.resolve("sign-in-password");
    }

    boolean kept() {
        return Files.exists(file);
    }

    /** The password, made now when there is none. */
    String password() {
        try {
            if (!kept()) {
                SecureRandom random = new SecureRandom();
                String made = "%s-%s-%s-%02d".formatted(word(random), word(random), word(random), random.nextInt(100));
                PrivateFile.write(file, made + "\n");
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String word(SecureRandom random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    void print(PrintStream out, List<CastMember> people) {
        out.println();
        out.println("Sign in as one of these, all with the password " + password());
        people.forEach(person -> out.printf("  %-16s %-26s %s%n", person.name(), person.jobTitle(), person.email()));
        out.flush();
    }
}
