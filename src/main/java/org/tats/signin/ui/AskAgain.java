package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.tats.access.CurrentPerson;
import org.tats.common.NeedsFreshSignIn;
import org.tats.common.PersonId;
import org.tats.common.ui.FreshSignIn;
import org.tats.signin.AskedAtProvider;
import org.tats.signin.Proof;
import org.tats.signin.Reproof;
import org.tats.signin.SessionAuthentication;
import org.tats.signin.SessionDoor;
import org.tats.signin.SessionId;
import org.tats.signin.StepUp;
import org.tats.signin.WorkAccountLinks;

/** Lets a person who is signed in prove it once more without leaving the screen. */
@org.springframework.stereotype.Component
class AskAgain implements FreshSignIn {

    private final StepUp stepUp;
    private final Reproof reproof;
    private final SessionDoor door;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    AskAgain(StepUp stepUp, Reproof reproof, SessionDoor door, CurrentPerson currentPerson, Clock clock) {
        this.stepUp = stepUp;
        this.reproof = reproof;
        this.door = door;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    public void before(Runnable goOn) {
        if (stepUp.fresh()) {
            goOn.run();
            return;
        }
        PersonId person = currentPerson.id().orElseThrow(NeedsFreshSignIn::new);
        SessionId session =
                Optional.ofNullable(SessionAuthentication.currentSession()).orElseThrow(NeedsFreshSignIn::new);
        ProofDialog dialog = new ProofDialog(goOn);
        Proof asked = reproof.asks(person);
        if (asked == Proof.WORK_ACCOUNT) {
            askProvider(session, person, AgainView.CONFIRMED);
            dialog.ask(ProviderForm.inAnotherTab(() -> stepUp.fresh() && dialog.done()));
        } else {
            dialog.ask(new ProofForm(asked, "Confirm", typed -> proves(session, person, typed) && dialog.done()));
        }
    }

    /** The form that opens a locked screen again. */
    Component unlock(SessionId session, PersonId person, Predicate<String> check) {
        Proof asked = reproof.asks(person);
        return asked == Proof.WORK_ACCOUNT
                ? ProviderForm.leaving(() -> {
                    UI ui = UI.getCurrent();
                    askProvider(session, person, SessionGuard.wanted(ui).getPathWithQueryParameters());
                    ui.getPage().setLocation(WorkAccountLinks.ASK_AGAIN);
                })
                : new ProofForm(asked, "Unlock", check);
    }

    /** Notes whom the provider is asked about, and where the answer leads if it is right. */
    private void askProvider(SessionId session, PersonId person, String path) {
        new AskedAtProvider(session, person, path, clock.instant())
                .keep(VaadinServletRequest.getCurrent().getHttpServletRequest());
    }

    /** Whether this is the person's password or code; then the session is open and fresh. */
    boolean proves(SessionId session, PersonId person, String typed) {
        Optional<Proof> proof = reproof.check(person, typed);
        proof.ifPresent(by -> door.proved(
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse(),
                session,
                person,
                by));
        return proof.isPresent();
    }
}
