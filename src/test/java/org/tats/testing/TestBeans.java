package org.tats.testing;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** What the tests' application has in place of the real database settings and time. */
@TestConfiguration(proxyBeanMethods = false)
@Import({SignedIn.class, LocalAccounts.class, TestProof.class, ForgedTokens.class})
public class TestBeans {

    @Bean
    @Primary
    SwitchingDataSource testDataSource() {
        return new SwitchingDataSource();
    }

    /** The scheduler is there to take tasks, and never starts: a test runs what is due itself. */
    @Bean
    DbSchedulerStarter stillScheduler() {
        return () -> {};
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** A provider of work accounts; what it vouches for next is enqueued by the test. */
    @Bean(destroyMethod = "shutdown")
    MockOAuth2Server provider(ForgedTokens forged) {
        var server = new MockOAuth2Server(forged);
        server.start();
        return server;
    }

    @Bean
    ClientRegistrationRepository providers(MockOAuth2Server server) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("council")
                .clientName("council account")
                .clientId("tats")
                .clientSecret("secret of the tests, as long as HS256 wants it")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .authorizationUri(server.authorizationEndpointUrl("council").toString())
                .tokenUri(server.tokenEndpointUrl("council").toString())
                .jwkSetUri(server.jwksUrl("council").toString())
                .issuerUri(server.issuerUrl("council").toString())
                .build());
    }
}
