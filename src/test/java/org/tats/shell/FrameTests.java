package org.tats.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.ErrorEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class FrameTests extends SpringBrowserlessTest {

    @Autowired
    private SignedIn signedIn;

    @Test
    void homeSaysTheDayAndWhoIsSignedIn() {
        signedIn.as(Role.CHAIR);
        navigate(HomeView.class);

        assertThat($(H1.class).single().getText()).isEqualTo("Your work today");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).anyMatch(text -> text.endsWith(", Tester"));
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Your work today – TATS");
    }

    @Test
    void listsAViewOnlyForThoseWhoMayUseIt() {
        signedIn.as(Role.ADMINISTRATOR);
        navigate(HomeView.class);
        assertThat(entries()).contains("Home", "Administration");
    }

    @Test
    void keepsOthersOutOfAViewAsIfItWereMissing() {
        signedIn.as(Role.MEMBER);
        navigate(HomeView.class);
        assertThat(entries()).contains("Home").doesNotContain("Administration");

        navigate("administration", NothingHereView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Page not found");
    }

    @Test
    void anAddressThatLeadsNowhereLooksTheSame() {
        signedIn.as(Role.MEMBER);
        navigate("no/such/page", NoSuchPageView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Page not found");
    }

    @Test
    void saysABrokenRuleUnderTheBarAndOnlyANumberForTheRest() {
        signedIn.as(Role.CHAIR);
        navigate(HomeView.class);
        Failures failures = new Failures();

        failures.error(new ErrorEvent(new IllegalStateException(new RuleBroken("The agenda is closed."))));
        assertThat(trouble()).isEqualTo("The agenda is closed.");

        failures.error(new ErrorEvent(new NotFound()));
        assertThat(trouble()).isEqualTo("There is nothing here that you may see.");

        failures.error(new ErrorEvent(new IllegalStateException("secret of the machine")));
        assertThat(trouble()).containsPattern("reference [0-9A-F]{8}\\.").doesNotContain("secret");
    }

    @Test
    void ofTwoEntriesAboveAPageTheNearestIsTheCurrentOne() {
        signedIn.as(Role.CHAIR);
        UI.getCurrent().navigate("impact/attestations");
        assertThat(entry("Attestations").isMatchNested()).isTrue();
        assertThat(entry("Impact").isMatchNested()).isFalse();
        UI.getCurrent().navigate("impact/coverage");
        assertThat(entry("Impact").isMatchNested()).isTrue();
    }

    private SideNavItem entry(String label) {
        return $(SideNavItem.class).all().stream()
                .filter(item -> item.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private List<String> entries() {
        return $(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private String trouble() {
        return $(Trouble.class)
                .single()
                .getChildren()
                .findFirst()
                .orElseThrow()
                .getElement()
                .getText();
    }
}
