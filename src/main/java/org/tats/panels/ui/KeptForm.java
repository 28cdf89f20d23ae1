package org.tats.panels.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tats.common.PupilId;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.SavedMark;
import org.tats.panels.FormDrafts;
import org.tats.panels.Section19DraftService;

/**
 * Keeps a form about a child as it is typed, at most a second behind, until it is saved: after a time-out, a reload or a
 * refusal everything stands there again.
 */
class KeptForm {

    private static final int BEHIND_MILLIS = 900;

    private final Section19DraftService drafts;
    private final PupilId pupil;
    private final String form;
    private final Map<String, String> kept;
    private final Map<String, String> unsaved = new HashMap<>();
    private final SavedMark mark = new SavedMark();
    private Instant last;

    /** @param before what is kept of the child's forms */
    KeptForm(Section19DraftService drafts, PupilId pupil, String form, FormDrafts before) {
        this.drafts = drafts;
        this.pupil = pupil;
        this.form = form;
        this.kept = before.of(form);
        this.last = before.readAt();
        if (!kept.isEmpty()) {
            before.savedAt().ifPresent(this::saved);
        }
    }

    /** Where it says whether what was typed is kept. */
    SavedMark mark() {
        return mark;
    }

    /** Whether something was typed before and not saved. */
    boolean begun() {
        return kept.values().stream().anyMatch(text -> !text.isEmpty());
    }

    void text(TextArea area) {
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(BEHIND_MILLIS);
        field(area.getLabel(), area, text -> text, text -> text);
    }

    void text(TextField line) {
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.setValueChangeTimeout(BEHIND_MILLIS);
        field(line.getLabel(), line, text -> text, text -> text);
    }

    void date(DateField3 field) {
        field(field.getLabel(), field, LocalDate::toString, KeptForm::date);
    }

    /** @param written how a value is kept, and {@code read} how it comes back; nothing for what is no value any more */
    <V> void field(
            String key, AbstractField<?, V> field, Function<V, String> written, Function<String, @Nullable V> read) {
        Optional.ofNullable(kept.get(key)).map(read).ifPresent(field::setValue);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                V value = change.getValue();
                keep(key, value == null ? "" : written.apply(value));
            }
        });
    }

    private void keep(String key, String text) {
        unsaved.put(key, text);
        try {
            // with it goes what could not be kept before
            for (Map.Entry<String, String> field : Map.copyOf(unsaved).entrySet()) {
                saved(drafts.keep(pupil, form, field.getKey(), field.getValue()));
                unsaved.remove(field.getKey());
            }
        } catch (DataAccessException | TransactionException away) {
            mark.notSavedSince(last);
        }
    }

    private void saved(Instant at) {
        last = at;
        mark.saved(at);
    }

    /** It was saved: nothing of it is kept any more. */
    void done() {
        drafts.forget(pupil, form);
    }

    private static @Nullable LocalDate date(String kept) {
        try {
            return LocalDate.parse(kept);
        } catch (DateTimeParseException empty) {
            return null;
        }
    }
}
