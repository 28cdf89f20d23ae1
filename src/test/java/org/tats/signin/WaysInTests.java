package org.tats.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.FilterChainProxy;
import org.tats.testing.TatsTest;

/** The ways to sign in are those that the page names, and no other. */
@TatsTest
class WaysInTests {

    @Autowired
    private FilterChainProxy filters;

    @Autowired
    private AuthenticationManager spring;

    // v5.0.0-6.1.3, v5.0.0-6.3.4
    @Test
    void thePageOfSigningInNamesEachFilterThatLetsSomebodyIn() throws IOException {
        String page = Files.readString(Path.of("src/docs/sign-in.md"));
        Matcher row = Pattern.compile("(?m)^\\|.*\\| `(\\w+Filter)` \\|$").matcher(page);
        Set<String> named = new TreeSet<>();
        while (row.find()) {
            named.add(row.group(1));
        }
        assertThat(filters(true)).isEqualTo(named);
        // of Spring's: nobody, the form whose manager accepts nothing, and the question to a provider
        assertThat(filters(false).stream()
                        .filter(name ->
                                name.matches(".*(?:Authenticat|Login|Basic|Digest|Remember|Bearer|X509|Saml|OAuth|"
                                        + "OneTime|WebAuthn|Jwt|Switch|Jaas|Cas).*")))
                .containsExactlyInAnyOrder(
                        "AnonymousAuthenticationFilter",
                        "UsernamePasswordAuthenticationFilter",
                        "OAuth2AuthorizationRequestRedirectFilter");
    }

    @Test
    void springsOwnWayIsShut() {
        assertThatThrownBy(() -> spring.authenticate(new UsernamePasswordAuthenticationToken("admin", "admin")))
                .isInstanceOf(BadCredentialsException.class);
    }

    private Set<String> filters(boolean ours) {
        return filters.getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .map(Filter::getClass)
                .filter(type -> type.getName().startsWith("org.tats.") == ours)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
