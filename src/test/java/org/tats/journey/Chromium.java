package org.tats.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright. Without one the journeys fail: they are never skipped. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A busy machine may take as long for what a screen must come to say as for what is clicked. */
    private static final double PATIENCE_MILLISECONDS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(QUIET)
                        .setHeadless(true));
    }

    /** A window of one person: own cookies, 1366x768, the size of a council's laptop. */
    Window window(String address) {
        return new Window(browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(1366, 768)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setAcceptDownloads(true)));
    }

    private static Path program() {
        return Stream.of(
                        System.getenv().getOrDefault("TATS_CHROMIUM", "/usr/bin/chromium"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium here. Install the package chromium, or run bin/test, which does."));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
