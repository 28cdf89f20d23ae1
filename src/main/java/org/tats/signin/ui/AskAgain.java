package org.tats.signin.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.CurrentPerson;
import org.tats.common.NeedsFreshSignIn;
import org.tats.common.PersonId;
import org.tats.common.ui.FreshSignIn;
import org.tats.signin.Proof;
import org.tats.signin.Reproof;
import org.tats.signin.SessionAuthentication;
import org.tats.signin.SessionDoor;
import org.tats.signin.SessionId;
import org.tats.signin.StepUp;

/** Lets a person who is signed in prove it once more without leaving the screen. */
@Component
class AskAgain implements FreshSignIn {

    private final StepUp stepUp;
    private final Reproof reproof;
    private final SessionDoor door;
    private final CurrentPerson currentPerson;

    AskAgain(StepUp stepUp, Reproof reproof, SessionDoor door, CurrentPerson currentPerson) {
        this.stepUp = stepUp;
        this.reproof = reproof;
        this.door = door;
        this.currentPerson = currentPerson;
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
        new ProofDialog(reproof.asks(person), typed -> proves(session, person, typed), goOn).open();
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

    Proof asks(PersonId person) {
        return reproof.asks(person);
    }
}
