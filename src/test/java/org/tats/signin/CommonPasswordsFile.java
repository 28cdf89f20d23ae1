package org.tats.signin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes {@code common-passwords.bin} from a list with one password a line, the most common first: LIST OUT. */
final class CommonPasswordsFile {

    private static final int COMMON = 30_000;
    private static final int SHORT = 6;

    private CommonPasswordsFile() {}

    public static void main(String[] arguments) throws IOException {
        try (Stream<String> most = Files.lines(Path.of(arguments[0]), StandardCharsets.UTF_8);
                Stream<String> all = Files.lines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            // short ones are looked for as parts of a longer one
            Stream<String> parts = most.filter(line -> line.length() >= SHORT).limit(COMMON);
            Stream<String> whole = all.filter(line -> line.length() >= PasswordRules.SHORTEST);
            LongStream hashes = Stream.concat(parts, whole)
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .mapToLong(CommonPasswords::hash)
                    .sorted()
                    .distinct();
            var bytes = new ByteArrayOutputStream();
            hashes.forEach(hash -> {
                for (int shift = (CommonPasswords.BYTES - 1) * 8; shift >= 0; shift -= 8) {
                    bytes.write((int) (hash >> shift));
                }
            });
            Files.write(Path.of(arguments[1]), bytes.toByteArray());
        }
    }
}
