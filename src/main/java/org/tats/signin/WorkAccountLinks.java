package org.tats.signin;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The ways to the providers that are configured, for the sign-in page. */
@Component
public class WorkAccountLinks {

    /** The query that has the provider ask for the factors even of those whom it knows already. */
    static final String AGAIN = "again";

    /** Where locked screens, and steps that need a fresh proof, lead: to the registration of this name. */
    public static final String ASK_AGAIN = "oauth2/authorization/council?" + AGAIN + "=1";

    private final ObjectProvider<ClientRegistrationRepository> providers;

    WorkAccountLinks(ObjectProvider<ClientRegistrationRepository> providers) {
        this.providers = providers;
    }

    /**
     * @param name as the council calls it
     * @param address below the application's
     */
    public record Way(String name, String address) {}

    /** Empty when none is configured. */
    public List<Way> all() {
        return providers.stream()
                .flatMap(known -> known instanceof Iterable<?> several
                        ? StreamSupport.stream(several.spliterator(), false)
                        : Stream.empty())
                .map(ClientRegistration.class::cast)
                .map(provider ->
                        new Way(provider.getClientName(), "oauth2/authorization/" + provider.getRegistrationId()))
                .toList();
    }
}
