package org.tats.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.common.ui.DemonstrationSignIns;

/** The demonstration's people on the sign-in page. */
@Component
@Profile("demonstration")
class LookAround implements DemonstrationSignIns {

    private final StepRepository steps;
    private final SignIns signIns;

    LookAround(StepRepository steps, @Value("${tats.data-folder}") Path dataFolder) {
        this.steps = steps;
        this.signIns = new SignIns(dataFolder);
    }

    /** Empty until the people are entered. */
    @Override
    public List<SignIn> all() {
        if (!steps.done("coordinators")) {
            return List.of();
        }
        String password = signIns.password();
        return Stream.concat(Cast.services().stream(), Stream.of(Cast.coordinator(0)))
                .filter(CastMember::signsIn)
                .map(person -> new SignIn(person.email(), password, person.name() + ", " + person.jobTitle()))
                .toList();
    }
}
