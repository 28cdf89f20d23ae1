package org.tats.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.CannotCreateTransactionException;
import org.tats.access.AgencyFunction;
import org.tats.access.ChangeRule;
import org.tats.access.CurrentPerson;
import org.tats.access.MatrixService;
import org.tats.access.Permission;
import org.tats.access.Reach;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.access.Standings;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.signin.AskedAtProvider;
import org.tats.signin.EndedBecause;
import org.tats.signin.Proof;
import org.tats.signin.SessionId;
import org.tats.signin.Sessions;
import org.tats.testing.LocalAccounts;
import org.tats.testing.LocalAccounts.LocalAccount;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** What a window shows while its session warns, locks, unlocks and ends; time is the tests' clock. */
@TatsTest
@ExtendWith(OutputCaptureExtension.class)
class OpenPagesTests extends SpringBrowserlessTest {

    private static final Reach EVERYWHERE = new Reach(true, Set.of());
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    @Autowired
    private OpenPages pages;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private LocalAccounts accounts;

    @Autowired
    private CurrentPerson currentPerson;

    @Autowired
    private Relationships relationships;

    @Autowired
    private Standings standings;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private MatrixService matrix;

    @Autowired
    private AskAgain freshSignIn;

    @Autowired
    private TestClock clock;

    private PersonId person = PersonId.random();
    private LocalAccount account = new LocalAccount(person, "", "", new byte[0]);
    private @Nullable VaadinServletRequest request;
    private SessionId session = new SessionId(person.value());

    @BeforeEach
    void somebodyOpensThePageOfFigures() {
        clock.reset();
        person = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.CHAIR));
        account = accounts.open(person);
        session = signedIn.useSession(person);
        pages.open(UI.getCurrent(), session);
        // as on a server: the context is in the HTTP session, and the thread has none of its own
        VaadinSession.getCurrent().getSession().setAttribute(CONTEXT, SecurityContextHolder.getContext());
        SecurityContextHolder.clearContext();
        request = request();
        UI.getCurrent().navigate("counts");
    }

    // v5.0.0-14.3.1
    @Test
    void aLockedPageHoldsNothingOfWhatWasThere() {
        assertThat(heading()).isNotEqualTo("Locked");
        clock.advance(Duration.ofMinutes(15));
        look();
        assertThat(heading()).isEqualTo("Locked");
        assertThat(views()).containsExactly(LockedView.class);
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Locked – TATS");
        assertThat(currentPerson.id()).isEmpty();
    }

    @Test
    void workDoneAsAnotherPersonIsTheirsThoughTheBrowserHoldsThisOne() {
        PersonId other = PersonId.random();
        assertThat(currentPerson.id()).contains(person);
        assertThat(RunAs.person(other, currentPerson::id)).contains(other);
        assertThat(currentPerson.id()).contains(person);
    }

    @Test
    void noAddressLeadsPastTheLock() {
        clock.advance(Duration.ofMinutes(15));
        look();
        UI.getCurrent().navigate("cases");
        assertThat(heading()).isEqualTo("Locked");
        UI.getCurrent().navigate("");
        assertThat(heading()).isEqualTo("Locked");
    }

    @Test
    void aCodeLeadsBackToTheSameAddress() {
        clock.advance(Duration.ofMinutes(15));
        look();
        unlockWith("000000");
        assertThat(heading()).isEqualTo("Locked");
        unlockWith(accounts.code(account));
        assertThat(heading()).isNotEqualTo("Locked");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("counts");
        assertThat(currentPerson.id()).contains(person);
    }

    @Test
    void warnsTwoMinutesBeforeAndIsCalmedByOneButton() {
        clock.advance(Duration.ofMinutes(13));
        look();
        for (int time = 0; time < 12; time++) {
            test(button("Keep it open")).click();
            assertThat($(NativeButton.class).all())
                    .extracting(NativeButton::getText)
                    .doesNotContain("Keep it open");
            clock.advance(Duration.ofMinutes(13));
            look();
        }
        assertThat(heading()).isNotEqualTo("Locked");
    }

    // v5.0.0-7.4.1
    @Test
    void anEndedSessionLeavesNothingOpen() {
        sessions.end(session, EndedBecause.BY_ADMINISTRATOR);
        look();
        assertThat(heading()).isEqualTo("You are signed out");
        assertThat(views()).containsExactly(EndedView.class);
        assertThat(currentPerson.id()).isEmpty();
    }

    // v5.0.0-8.3.2
    @Test
    void whatOneLostIsReadAgain() {
        PupilId pupil = PupilId.random();
        relationships.grant(person, pupil, RelationshipKind.INVITED, "test:" + pupil);
        look();
        Component before = UI.getCurrent().getCurrentView();
        clock.advance(Duration.ofSeconds(2));
        look();
        assertThat(UI.getCurrent().getCurrentView()).isSameAs(before);
        relationships.end("test:" + pupil);
        look();
        Component after = UI.getCurrent().getCurrentView();
        assertThat(after).isNotSameAs(before);
        clock.advance(Duration.ofSeconds(2));
        look();
        assertThat(UI.getCurrent().getCurrentView()).isSameAs(after);
    }

    /** A click on a page that is drawn anew at that moment is lost: carrying an item must not cost the next one. */
    @Test
    void aPageStandsWhenAnInvitationMovesToAnotherMeeting() {
        PupilId pupil = PupilId.random();
        relationships.grant(person, pupil, RelationshipKind.INVITED, "item:one");
        look();
        Component before = UI.getCurrent().getCurrentView();
        clock.advance(Duration.ofSeconds(2));
        relationships.end("item:one");
        relationships.grant(person, pupil, RelationshipKind.INVITED, "item:two");
        look();
        assertThat(UI.getCurrent().getCurrentView()).isSameAs(before);
        clock.advance(Duration.ofSeconds(2));
        relationships.end("item:two");
        look();
        assertThat(UI.getCurrent().getCurrentView()).isNotSameAs(before);
    }

    // v5.0.0-8.3.2
    @Test
    void aPageOfWhomTheMatrixNoLongerLetsSeeItIsClosed() {
        look();
        Component before = UI.getCurrent().getCurrentView();
        change(Role.SCHOOL, Permission.SEE_COUNTS, EVERYWHERE);
        look();
        assertThat(UI.getCurrent().getCurrentView()).as("another role's rule").isSameAs(before);
        change(Role.CHAIR, Permission.SEE_ALL_ACTIONS, null);
        look();
        assertThat(UI.getCurrent().getCurrentView())
                .as("read with the rights of now")
                .isNotSameAs(before)
                .hasSameClassAs(before);
        change(Role.CHAIR, Permission.SEE_COUNTS, null);
        try {
            look();
            assertThat(views()).doesNotContain(before.getClass());
        } finally {
            change(Role.CHAIR, Permission.SEE_COUNTS, EVERYWHERE);
        }
        look();
        assertThat(views()).as("given again").contains(before.getClass());
    }

    @Test
    void theWatchGoesOnAfterALookThatFailed() throws InterruptedException {
        var looks = new CountDownLatch(4);
        Sessions failing = Mockito.mock(Sessions.class);
        Mockito.when(failing.look(Mockito.any())).thenAnswer(asked -> {
            looks.countDown();
            throw switch ((int) looks.getCount()) {
                case 3 -> new CannotCreateTransactionException("the database restarts");
                case 2 -> new DataAccessResourceFailureException("the connection is gone");
                default -> new IllegalStateException("a defect");
            };
        });
        var watched = new OpenPages(failing, new RightsLost(standings, clock), Duration.ofMillis(5));
        watched.open(UI.getCurrent(), session);
        watched.start();
        try {
            assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            watched.stop();
        }
    }

    @Test
    void sayingThatTheDatabaseIsAwayQuotesNothingOfIt(CapturedOutput log) {
        Sessions failing = Mockito.mock(Sessions.class);
        Mockito.when(failing.look(Mockito.any()))
                .thenThrow(new DataAccessResourceFailureException("Key (name)=(Jo Invented)"));
        var watched = new OpenPages(failing, new RightsLost(standings, clock), Duration.ZERO);
        watched.open(UI.getCurrent(), session);
        watched.lookWhileTheDatabaseMayBeAway();
        assertThat(log.getOut()).contains("DataAccessResourceFailureException").doesNotContain("Jo Invented");
    }

    /** By somebody else: in the thread of a window everybody is who sits before it. */
    private void change(Role role, Permission permission, @Nullable Reach reach) {
        ChangeRule change = new ChangeRule(role, permission, null, reach, "A test");
        CompletableFuture.runAsync(() -> RunAs.system(() -> matrix.change(change)))
                .join();
    }

    // v5.0.0-7.5.3
    @Test
    void asksAgainBeforeWhatCannotBeUndone() {
        int[] done = {0};
        freshSignIn.before(() -> done[0]++);
        assertThat(done[0]).isEqualTo(1);
        clock.advance(Duration.ofMinutes(6));
        freshSignIn.before(() -> done[0]++);
        assertThat(done[0]).isEqualTo(1);
        CurrentInstance.set(VaadinRequest.class, request);
        test(code()).setValue(accounts.code(account));
        test($(Button.class).withText("Confirm").single()).click();
        assertThat(done[0]).isEqualTo(2);
        freshSignIn.before(() -> done[0]++);
        assertThat(done[0]).isEqualTo(3);
    }

    @Test
    void whoHasOnlyAWorkAccountUnlocksAtTheProviderAndTheAddressWaitsHere() {
        withoutPassword();
        clock.advance(Duration.ofMinutes(15));
        look();
        CurrentInstance.set(VaadinRequest.class, request);
        test($(Button.class).withText("Go on with your council account").single())
                .click();
        assertThat(asked()).get().satisfies(asked -> {
            assertThat(asked.session()).isEqualTo(session);
            assertThat(asked.person()).isEqualTo(person);
            assertThat(asked.path()).isEqualTo("/counts");
        });
    }

    // v5.0.0-7.5.3
    @Test
    void whoHasOnlyAWorkAccountConfirmsInAnotherTab() {
        withoutPassword();
        int[] done = {0};
        clock.advance(Duration.ofMinutes(6));
        CurrentInstance.set(VaadinRequest.class, request);
        freshSignIn.before(() -> done[0]++);
        assertThat(asked().orElseThrow().path()).isEqualTo("/sign-in/again?confirmed");
        test($(Button.class).withText("I have confirmed it").single()).click();
        assertThat(done[0]).isZero();
        sessions.proved(session, Proof.WORK_ACCOUNT);
        test($(Button.class).withText("I have confirmed it").single()).click();
        assertThat(done[0]).isEqualTo(1);
    }

    private void withoutPassword() {
        JdbcClient.create(source.database().asOwner())
                .sql("delete from signin.credential where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private Optional<AskedAtProvider> asked() {
        return AskedAtProvider.of(Objects.requireNonNull(request).getHttpServletRequest(), clock.instant());
    }

    /** The stand-in for the request has no other session ids to give. */
    private static VaadinServletRequest request() {
        VaadinServletRequest known = VaadinServletRequest.getCurrent();
        return new VaadinServletRequest(
                new HttpServletRequestWrapper(known.getHttpServletRequest()) {
                    @Override
                    public String changeSessionId() {
                        return "another";
                    }
                },
                (VaadinServletService) VaadinService.getCurrent());
    }

    private void look() {
        pages.look();
        roundTrip();
        // what waits for the window is done before it is read
        assertThat(heading()).isNotEmpty();
    }

    private void unlockWith(String typed) {
        CurrentInstance.set(VaadinRequest.class, request);
        test(code()).setValue(typed);
        test($(Button.class).withText("Unlock").single()).click();
        roundTrip();
    }

    private TextField code() {
        return $(TextField.class).withCaption("Code of your authenticator app").single();
    }

    private NativeButton button(String text) {
        return $(NativeButton.class).withText(text).single();
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private static List<Class<?>> views() {
        return UI.getCurrent().getActiveRouterTargetsChain().stream()
                .<Class<?>>map(Object::getClass)
                .toList();
    }
}
