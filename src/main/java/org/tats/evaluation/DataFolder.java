package org.tats.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The folder in which everything of one evaluation is kept. It stays what it was made as: demonstration or empty. */
record DataFolder(Path path) {

    private static final int SIGNIN_KEY_BYTES = 32;

    private static final List<String> ALL_THAT_TATS_WRITES = List.of(
            "postgresql",
            "postgresql.new",
            "postgresql.log",
            "passwords",
            "signin-key",
            "contents",
            "api-token",
            "sign-in-password",
            "this-week",
            "demonstration-files",
            "tats.log");

    /** Deletes what TATS wrote there, and nothing that somebody else put into the folder. */
    void clear() throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        LocalPostgres.stopLeftOver(path);
        for (String name : ALL_THAT_TATS_WRITES) {
            Folders.delete(path.resolve(name));
        }
    }

    /**
     * Whether the demonstration authority belongs here. A folder made with {@code --empty} stays empty.
     *
     * @throws CannotStart when an empty start is asked of a folder with demonstration pupils
     */
    boolean demonstration(boolean emptyIsAsked) throws IOException {
        Path contents = path.resolve("contents");
        String asked = emptyIsAsked ? "empty" : "demonstration";
        if (!Files.exists(contents)) {
            Files.createDirectories(path);
            Files.writeString(contents, asked + "\n");
        }
        String kept = Files.readString(contents).strip();
        if (emptyIsAsked && !kept.equals("empty")) {
            throw new CannotStart("The folder " + path + " holds the demonstration authority."
                    + " Choose another one with --data, or start over with --fresh --empty.");
        }
        return kept.equals("demonstration");
    }

    /** The key that seals second factors, made at the first start. */
    String signinKey() throws IOException {
        Path file = path.resolve("signin-key");
        if (!Files.exists(file)) {
            byte[] key = new byte[SIGNIN_KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Passwords.writePrivately(file, Base64.getEncoder().encodeToString(key) + "\n");
        }
        return Files.readString(file).strip();
    }
}
