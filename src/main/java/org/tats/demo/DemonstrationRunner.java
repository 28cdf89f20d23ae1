package org.tats.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.access.RunAs;
import org.tats.common.Dates;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingService;
import org.tats.signin.ApiTokens;

/**
 * What every start of an evaluation copy does before it serves: makes the demonstration authority, or with {@code --empty}
 * only people and forum; writes the token for programs; prints the sign-ins.
 */
@Component
@Profile({"demonstration", "evaluation"})
class DemonstrationRunner implements ApplicationRunner {

    private static final int PUPILS = 3000;

    private final ObjectProvider<Demonstration> demonstration;
    private final StepRepository steps;
    private final CastSetup cast;
    private final ApiTokens tokens;
    private final MeetingService meetings;
    private final ForumService forums;
    private final Clock clock;
    private final Path dataFolder;

    DemonstrationRunner(
            ObjectProvider<Demonstration> demonstration,
            StepRepository steps,
            CastSetup cast,
            ApiTokens tokens,
            MeetingService meetings,
            ForumService forums,
            Clock clock,
            @Value("${tats.data-folder}") Path dataFolder) {
        this.demonstration = demonstration;
        this.steps = steps;
        this.cast = cast;
        this.tokens = tokens;
        this.meetings = meetings;
        this.forums = forums;
        this.clock = clock;
        this.dataFolder = dataFolder;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        PrintStream out = System.out;
        var signIns = new SignIns(dataFolder);
        boolean passwordLost = !signIns.kept() && steps.done("people");
        Demonstration authority = demonstration.getIfAvailable();
        if (authority == null) {
            makeEmpty(signIns.password());
        } else {
            authority.make(PUPILS, dataFolder, signIns.password(), out);
        }
        List<CastMember> people = signIns(authority != null);
        if (passwordLost) {
            RunAs.system(() -> cast.renew(people, signIns.password()));
        }
        writeToken();
        signIns.print(out, people);
    }

    private void makeEmpty(String password) {
        RunAs.system(() -> steps.once("people", () -> {
            cast.services(password, Dates.today(clock));
            meetings.planSeries(forums.named("TATS").id(), 1);
        }));
    }

    private static List<CastMember> signIns(boolean withSchool) {
        List<CastMember> people = new ArrayList<>(
                Cast.services().stream().filter(CastMember::signsIn).toList());
        if (withSchool) {
            people.add(Cast.coordinator(0));
        }
        return people;
    }

    /** For programs; made again when the file was lost, since only a hash is kept in the database. */
    private void writeToken() throws IOException {
        Path file = dataFolder.resolve("api-token");
        if (!Files.exists(file)) {
            String token = RunAs.system(() -> tokens.issue(Cast.FEED.id(), "data/api-token"));
            PrivateFile.write(file, token + "\n");
        }
    }
}
