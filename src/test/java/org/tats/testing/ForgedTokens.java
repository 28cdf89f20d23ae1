package org.tats.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import org.springframework.stereotype.Component;

/** Answers in the provider's place with an ID token that is right in all but who signed it, when a test says so. */
@Component
public final class ForgedTokens implements Route {

    /** By whom the next ID token is signed. */
    public enum By {
        /** The control: as the provider does it. */
        THE_PROVIDERS_KEY,
        /** Algorithm "none". */
        NOBODY,
        ANOTHER_KEY,
        /** A symmetric signature, by what this application and the provider both know. */
        THE_CLIENT_SECRET
    }

    /** Empty while the provider answers itself. */
    private volatile String next = "";

    private volatile String redeemed = "";

    /** The next code is answered with this token. */
    public void next(By by, MockOAuth2Server provider, String subject, String nonce) throws JOSEException {
        SignedJWT real = provider.issueToken("council", subject, "tats");
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(provider.issuerUrl("council").toString())
                .audience("tats")
                .subject(subject)
                .claim("nonce", nonce)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        String kid = real.getHeader().getKeyID();
        next = switch (by) {
            case THE_PROVIDERS_KEY ->
                provider.getConfig()
                        .getTokenProvider()
                        .jwt(claims.getClaims(), Duration.ofMinutes(10), "council")
                        .serialize();
            case NOBODY -> new PlainJWT(claims).serialize();
            case ANOTHER_KEY -> {
                RSAKey key = new RSAKeyGenerator(2048).keyID(kid).generate();
                yield signed(JWSAlgorithm.RS256, kid, claims, new RSASSASigner(key));
            }
            case THE_CLIENT_SECRET ->
                signed(
                        JWSAlgorithm.HS256,
                        kid,
                        claims,
                        new MACSigner(
                                "secret of the tests, as long as HS256 wants it".getBytes(StandardCharsets.UTF_8)));
        };
    }

    private static String signed(JWSAlgorithm algorithm, String kid, JWTClaimsSet claims, JWSSigner signer)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    /** With what the last code was redeemed, as a form. */
    public String redeemed() {
        return redeemed;
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        if (!request.getUrl().encodedPath().endsWith("/token")) {
            return false;
        }
        redeemed = String.valueOf(request.getBody());
        return !next.isEmpty();
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        String token = next;
        next = "";
        return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), 200, """
                {"access_token": "opaque", "token_type": "Bearer", "expires_in": 600, "id_token": "%s"}""".formatted(token), null);
    }
}
