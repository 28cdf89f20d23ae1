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
    public static final String AGAIN = "again";

    /** The registration that locked screens lead to. */
    public static final String COUNCIL = "council";

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
