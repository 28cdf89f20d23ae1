package org.tats.messages.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.Role;
import org.tats.common.PersonId;
import org.tats.messages.Messages;
import org.tats.messages.Notice;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

@TatsTest
class MessagesViewTests extends SpringBrowserlessTest {

    @Autowired
    private Messages messages;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Test
    void saysThatNoMailIsSentAndWhoWasToGetOne() {
        PersonId administrator = signedIn.as(Role.ADMINISTRATOR);
        transactions.executeWithoutResult(
                open -> messages.send(administrator, new Notice.FactorsRemoved(clock.instant())));
        var view = navigate(MessagesView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Mails are not sent: no mail server is set");
        assertThat(view.getElement().getTextRecursively())
                .contains(
                        "Your second factor for TATS was removed", "Person " + administrator, "no mail server is set");
    }
}
