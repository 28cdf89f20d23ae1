package org.tats.journey;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * When a journey fails, prints what each of its windows showed last and what the server was at then: a failure on another
 * machine leaves nothing else to look at.
 */
final class LastScreens implements BeforeEachCallback, TestExecutionExceptionHandler {

    private static final List<String> SCREENS = new ArrayList<>();

    /** Keeps what a window shows as it closes. */
    static void keep(String address, String text) {
        SCREENS.add(address + "\n" + text);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        SCREENS.clear();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        SCREENS.forEach(screen -> System.out.println("The last screen of a window: " + screen));
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            List<StackTraceElement> ours = List.of(frames).stream()
                    .filter(frame -> frame.getClassName().startsWith("org.tats."))
                    .toList();
            if (!ours.isEmpty() && thread != Thread.currentThread()) {
                System.out.println("At work then: " + thread.getName() + " " + frames[0] + " " + ours);
            }
        });
        throw failure;
    }
}
