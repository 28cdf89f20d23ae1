package org.tats.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.access.RunAs;
import org.tats.common.Dates;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingService;

/**
 * Makes the demonstration authority through the doors that people use, week by week. Each step is one transaction that
 * notes itself, so that a start after a crash goes on where the last one ended.
 */
@Component
@Profile("demonstration")
class Demonstration {

    private static final String FIRST_STEP = "people";
    private static final String LAST_STEP = "ready";

    private final Stage stage;
    private final StepRepository steps;
    private final CastSetup cast;
    private final PastFiles files;
    private final PastTriage triage;
    private final PastReferrals referrals;
    private final PastActions actions;
    private final PastMeeting meeting;
    private final PastNotes notes;
    private final PastArrangements arrangements;
    private final PastPlans ebsna;
    private final PastSection19 section19;
    private final PastGroup group;
    private final PastProgramme programme;
    private final PastFigures figures;
    private final MeetingService meetings;
    private final ForumService forums;
    private final Clock clock;

    Demonstration(
            Stage stage,
            StepRepository steps,
            CastSetup cast,
            PastFiles files,
            PastTriage triage,
            PastReferrals referrals,
            PastActions actions,
            PastMeeting meeting,
            PastNotes notes,
            PastArrangements arrangements,
            PastPlans ebsna,
            PastSection19 section19,
            PastGroup group,
            PastProgramme programme,
            PastFigures figures,
            MeetingService meetings,
            ForumService forums,
            Clock clock) {
        this.stage = stage;
        this.steps = steps;
        this.cast = cast;
        this.files = files;
        this.triage = triage;
        this.referrals = referrals;
        this.actions = actions;
        this.meeting = meeting;
        this.notes = notes;
        this.arrangements = arrangements;
        this.ebsna = ebsna;
        this.section19 = section19;
        this.group = group;
        this.programme = programme;
        this.figures = figures;
        this.meetings = meetings;
        this.forums = forums;
        this.clock = clock;
    }

    /** Makes what is not made yet; quick when all is there. */
    void make(int pupils, Path dataFolder, String password, PrintStream out) {
        if (steps.done(LAST_STEP)) {
            return;
        }
        if (!steps.done(FIRST_STEP)) {
            // what a making left behind that was given up
            delete(dataFolder.resolve(DemonstrationPlan.WORK_FOLDER));
        }
        LocalDate today = steps.begunOn(Dates.today(clock));
        DemonstrationPlan plan = DemonstrationPlan.of(today, pupils, dataFolder);
        say(
                out,
                "Making the demonstration authority: %,d made-up pupils of %d schools. This is done once."
                        .formatted(pupils, plan.authority().schools().size()));
        begin(plan, password, out);
        LocalDate before = plan.before();
        for (PastWeek week : plan.weeks()) {
            live(plan, week, before, out);
            before = week.dataTo();
        }
        end(plan, out);
    }

    private void begin(DemonstrationPlan plan, String password, PrintStream out) {
        say(out, "  people and agencies");
        stage.once(
                FIRST_STEP,
                RunAs.SYSTEM,
                plan.beginning(),
                () -> cast.services(password, plan.beginning().toLocalDate()));
        say(out, "  schools and their calendars");
        files.schools(plan, plan.beginning());
        say(out, "  pupils, suspensions and registers to " + Dates.full(plan.before()));
        files.facts(plan, plan.before().atTime(18, 0));
        // a school becomes an agency with its roll
        stage.once(
                "coordinators",
                RunAs.SYSTEM,
                plan.beginning(),
                () -> cast.coordinators(plan.authority().schools(), password));
        figures.unitCosts(plan);
    }

    private void live(DemonstrationPlan plan, PastWeek week, LocalDate before, PrintStream out) {
        say(
                out,
                "  meeting %d of %d: %s"
                        .formatted(week.number(), plan.weeks().size(), Dates.weekdayFull(week.thursday())));
        boolean last = week.equals(plan.weeks().getLast());
        if (before.isBefore(week.dataTo())) {
            files.week(plan, week, before);
        }
        PastWeek end = plan.weeks().getLast();
        ebsna.week(week, end);
        arrangements.week(week, end);
        section19.week(week, end);
        group.week(week, end);
        triage.triage(week);
        referrals.week(plan, week);
        actions.lookAt(week.step("actions"), week.wednesday(9, 0));
        meeting.hold(plan, week, !last);
    }

    private void end(DemonstrationPlan plan, PrintStream out) {
        PastWeek last = plan.weeks().getLast();
        referrals.waiting(plan, last);
        notes.after(last);
        arrangements.after(last);
        ebsna.after(last);
        actions.lookAt("last look at actions", last.friday(16, 0));
        group.after(last);
        programme.make(plan);
        say(out, "  figures, and the paper for the programme board");
        figures.after(last, PastProgramme.ID);
        say(out, "  the week that waits for you, in " + plan.waitingWeek());
        try {
            ChangeFiles.writeWaitingWeek(plan.authority(), DemonstrationPlan.SEED, plan.waitingWeek());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        delete(plan.workFolder());
        RunAs.person(
                Cast.MINUTES.id(),
                () -> steps.once(
                        LAST_STEP, () -> forums.forums().forEach(forum -> meetings.planSeries(forum.id(), 1))));
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void say(PrintStream out, String line) {
        out.println(line);
        out.flush();
    }
}
