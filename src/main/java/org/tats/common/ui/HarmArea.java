package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Under a text: what was said because it may describe significant harm. A block with three answers until one is given, a
 * quiet line afterwards. What somebody has begun to answer is never redrawn.
 */
public class HarmArea extends Div {

    /** One notice. @param answered the line about the answer, empty while it waits for one */
    public record Notice(UUID id, Optional<String> answered) {}

    /** Keeps an answer, or refuses it with {@link org.tats.common.RuleBroken}. */
    public interface Answers {

        /**
         * @param calledAt when the hub was called, null when it was not
         * @param why why it is not needed; empty with no call: social care knows already
         */
        void keep(UUID notice, @Nullable LocalTime calledAt, String why);
    }

    private final String sentence;
    private final Supplier<LocalTime> now;
    private final @Nullable Answers answers;
    private final Map<Notice, Component> shown = new LinkedHashMap<>();
    private @Nullable UUID answering;

    /**
     * @param settings what is said, with the number
     * @param answers how a notice is answered; null for who may only read
     */
    public HarmArea(SafeguardingSettings settings, Supplier<LocalTime> now, @Nullable Answers answers) {
        this.sentence = settings.sentence();
        this.now = now;
        this.answers = answers;
        setVisible(false);
    }

    /** @param aloud whether a new one is also said to people who listen to the screen */
    public void show(List<Notice> notices, boolean aloud) {
        shown.keySet().stream()
                .filter(notice -> !notices.contains(notice))
                .toList()
                .forEach(gone -> remove(shown.remove(gone)));
        for (Notice notice : notices) {
            if (!shown.containsKey(notice)) {
                Component part = notice.answered().map(HarmArea::line).orElseGet(() -> block(notice.id()));
                shown.put(notice, part);
                add(part);
                changed(notice, part, aloud);
            }
        }
        setVisible(!shown.isEmpty());
    }

    private void changed(Notice notice, Component part, boolean aloud) {
        if (notice.answered().isEmpty()) {
            if (aloud) {
                Announcer.say(sentence);
            }
        } else if (notice.id().equals(answering)) {
            part.getElement().callJsFunction("focus");
            answering = null;
        }
    }

    private static Component line(String words) {
        var line = new Quiet(words);
        line.getElement().setAttribute("tabindex", "-1");
        return line;
    }

    private Component block(UUID id) {
        if (answers == null) {
            return new HarmBlock(sentence);
        }
        return new HarmBlock(sentence, now.get(), (calledAt, why) -> {
            answering = id;
            answers.keep(id, calledAt, why);
        });
    }
}
