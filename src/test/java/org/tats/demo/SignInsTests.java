package org.tats.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInsTests {

    @TempDir
    Path folder;

    @Test
    void keepsOnePasswordAFolderForItsOwnerOnly() throws IOException {
        String first = new SignIns(folder).password();

        assertThat(first).hasSizeGreaterThan(12).isEqualTo(new SignIns(folder).password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sign-in-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void printsWhoCanSignInAndHow() {
        var signIns = new SignIns(folder);
        var text = new ByteArrayOutputStream();
        signIns.print(new PrintStream(text, true, StandardCharsets.UTF_8), List.of(Cast.CHAIR));

        assertThat(text.toString(StandardCharsets.UTF_8))
                .contains(signIns.password())
                .contains("Ruth Specimen")
                .contains("ruth.specimen@bridgemere.example");
    }
}
