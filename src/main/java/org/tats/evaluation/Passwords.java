package org.tats.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The generated passwords of the database roles, kept in a file that only its owner can read. */
record Passwords(String superuser, String owner, String application) {

    private static final int BYTES = 24;

    /** Reads the file, or writes a new one when there is none yet. */
    static Passwords in(Path file) throws IOException {
        if (!Files.exists(file)) {
            generate().write(file);
        }
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Passwords(read(kept, "superuser", file), read(kept, "owner", file), read(kept, "app", file));
    }

    private static String read(Properties kept, String name, Path file) {
        String value = kept.getProperty(name);
        if (value == null) {
            throw new CannotStart("The password of " + name + " is missing in " + file + ".");
        }
        return value;
    }

    private static Passwords generate() {
        var random = new SecureRandom();
        return new Passwords(generate(random), generate(random), generate(random));
    }

    private static String generate(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void write(Path file) throws IOException {
        writePrivately(file, "superuser=%s\nowner=%s\napp=%s\n".formatted(superuser, owner, application));
    }

    /** Writes a file that nobody else can read, whole or not at all. */
    static void writePrivately(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                ".writing",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, content, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return "Passwords";
    }
}
