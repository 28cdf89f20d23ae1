package org.tats.panels.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tats.common.PupilId;
import org.tats.common.ui.SavedMark;
import org.tats.common.ui.TypedField;
import org.tats.common.ui.TypedInput;
import org.tats.common.ui.Typing;
import org.tats.panels.FormDrafts;
import org.tats.panels.Section19DraftService;

/**
 * Keeps a form about a child as it is typed, at most a second behind, until it is saved: after a time-out, a reload or a
 * refusal everything stands there again.
 */
class KeptForm {

    private final Section19DraftService drafts;
    private final PupilId pupil;
    private final String form;
    private final Typing typing;
    private final SavedMark mark = new SavedMark();

    /** @param before what is kept of the child's forms */
    KeptForm(Section19DraftService drafts, PupilId pupil, String form, FormDrafts before) {
        this.drafts = drafts;
        this.pupil = pupil;
        this.form = form;
        this.typing = new Typing(
                new Typing.Keeper() {
                    @Override
                    public Instant save(Map<String, String> fields) {
                        return fields.entrySet().stream()
                                .map(field -> drafts.keep(pupil, form, field.getKey(), field.getValue()))
                                .max(Instant::compareTo)
                                .orElseThrow();
                    }

                    @Override
                    public void discard() {
                        drafts.forget(pupil, form);
                    }
                },
                before.of(form),
                before.readAt());
        if (typing.any()) {
            before.savedAt().ifPresent(mark::saved);
        }
    }

    /** Where it says whether what was typed is kept. */
    SavedMark mark() {
        return mark;
    }

    /** Whether something was typed before and not saved. */
    boolean begun() {
        return typing.typed().values().stream().anyMatch(text -> !text.isEmpty());
    }

    /** A text or a date, by its label; of a date also what is no day, so that it comes back to be mended. */
    void typed(Component part) {
        TypedField.of(part, String::valueOf).ifPresent(this::keep);
    }

    /** @param written how a value is kept, and {@code read} how it comes back; nothing for what is no value any more */
    <V> void field(
            String key, AbstractField<?, V> field, Function<V, String> written, Function<String, @Nullable V> read) {
        keep(new TypedField<V>(
                key,
                field,
                value -> value == null ? "" : written.apply(value),
                text -> Optional.ofNullable(read.apply(text))));
    }

    private void keep(TypedInput input) {
        Optional.ofNullable(typing.typed().get(input.field())).ifPresent(input::show);
        input.whenTyped(this::keep);
    }

    private void keep(String key, String text) {
        try {
            mark.saved(typing.save(key, text));
        } catch (DataAccessException | TransactionException away) {
            mark.notSavedSince(typing.since());
        }
    }

    /** It was saved: nothing of it is kept any more. */
    void done() {
        drafts.forget(pupil, form);
    }
}
