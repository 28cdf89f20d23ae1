package org.tats.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** One person's browser window and what people do in any screen of it. */
final class Window implements AutoCloseable {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final double PICTURE_MILLISECONDS = 5_000;

    private final BrowserContext context;
    private final Page page;

    Window(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
    }

    Page page() {
        return page;
    }

    void open(String address) {
        page.navigate(address);
        settled();
    }

    void signIn(String email, String password) {
        open("/sign-in");
        page.getByLabel("Work email address").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        click("Sign in");
        page.waitForURL(Pattern.compile("^(?!.*sign-in).*$"));
        settled();
    }

    /** The h1 says this. */
    void shows(String finding) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(finding);
    }

    void says(String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    void click(String button) {
        button(button).first().click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The button whose name has these words in it. */
    Locator buttonWith(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        settled();
    }

    void type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
    }

    void choose(String radio) {
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(radio).setExact(true))
                .first()
                .check(new Locator.CheckOptions().setForce(true));
    }

    void tick(String checkbox) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(checkbox).setExact(true))
                .first()
                .check();
    }

    /** Chooses from a select by its label. */
    void select(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    void press(String keys) {
        page.keyboard().press(keys);
    }

    /** Types where the focus is. */
    void keys(String text) {
        page.keyboard().type(text);
    }

    /** Goes on by Tab alone until the field with this label has the focus. */
    void tabTo(String label) {
        tabTo(page.getByLabel(label).first(), label);
    }

    void tabToButton(String name) {
        tabTo(button(name).first(), name);
    }

    private void tabTo(Locator field, String label) {
        for (int step = 0; step < 200; step++) {
            if (Boolean.TRUE.equals(field.evaluate("field => field === document.activeElement"))) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + label);
    }

    /** Waits until the server has answered everything and the screen stands. */
    void settled() {
        page.waitForFunction(
                "() => !!document.querySelector('h1') && (!window.Vaadin || !window.Vaadin.Flow || !window.Vaadin.Flow.clients"
                        + " || Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive()))");
    }

    String download(Runnable what) {
        Download download = page.waitForDownload(what);
        Path file = download.path();
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** No finding of axe on the screen as it stands, at the tags of WCAG 2.2 AA and best practice. */
    void isAccessible(String screen) {
        settled();
        // there are no frames to look into, and looking for them takes as long as the rest
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(WCAG)
                // Vaadin's own line of the connection state stands outside every landmark
                .exclude("vaadin-connection-indicator")
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList())
                .as("axe on " + screen)
                .isEmpty();
    }

    /**
     * Leaves a picture of the last screen under target/journey and its text to {@link LastScreens}, for whoever looks into a failure. A busy browser may not draw
     * one in time; that says nothing about the application and fails no test.
     */
    @Override
    public void close() {
        try {
            LastScreens.keep(
                    page.url(),
                    page.locator("body").innerText(new Locator.InnerTextOptions().setTimeout(PICTURE_MILLISECONDS)));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/journey/last-screen.png"))
                    .setTimeout(PICTURE_MILLISECONDS));
        } catch (TimeoutError none) {
            System.out.println("No picture of the last screen at " + page.url());
        }
        context.close();
    }
}
