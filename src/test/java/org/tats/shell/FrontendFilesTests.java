package org.tats.shell;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class FrontendFilesTests {

    private final FrontendFiles files;
    private final SignedIn signedIn;
    private final MockMvc http;

    FrontendFilesTests(@Autowired FrontendFiles files, @Autowired SignedIn signedIn, @Autowired MockMvc http) {
        this.files = files;
        this.signedIn = signedIn;
        this.http = http;
    }

    @Test
    void theStyleSheetIsOpenToAllAndMayBeKeptForEver() throws Exception {
        signedIn.out();
        http.perform(get("/" + files.address("tats.css")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }
}
