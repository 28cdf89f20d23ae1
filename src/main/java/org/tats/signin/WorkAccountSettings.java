package org.tats.signin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.tats.access.Role;

/**
 * What is asked of work accounts; the provider itself is under {@code spring.security.oauth2.client}.
 *
 * @param proof claims that say that two factors were given, each with the values that count; {@code amr} with {@code mfa}
 *     when nothing is set
 * @param silentSince from which day on the authority answers for it that the provider asks everybody for two factors, so that
 *     a token that says nothing of them is taken; one that says something else never is. Null: it must say so
 * @param rolesClaim the claim with groups or app roles
 * @param roles which role of TATS each of them gives; empty when roles are given in TATS
 */
@ConfigurationProperties("tats.signin.work-account")
record WorkAccountSettings(
        @Nullable Map<String, List<String>> proof,
        @Nullable LocalDate silentSince,
        @Nullable String rolesClaim,
        @Nullable Map<String, Role> roles) {

    Map<String, List<String>> proofs() {
        return proof == null || proof.isEmpty() ? Map.of("amr", List.of("mfa")) : proof;
    }

    boolean trustsSilence(LocalDate today) {
        return silentSince != null && !silentSince.isAfter(today);
    }

    String claimOfRoles() {
        return rolesClaim == null ? "roles" : rolesClaim;
    }

    Map<String, Role> mapping() {
        return roles == null ? Map.of() : roles;
    }
}
