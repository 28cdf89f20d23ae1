package org.tats.ebsna.ui;

import java.time.Instant;
import java.util.Map;
import org.tats.common.PupilId;
import org.tats.common.ui.Typing;
import org.tats.ebsna.PlanDraftService;
import org.tats.ebsna.PlanDrafts;

/** Where the forms of the pathway keep what is typed into them. */
final class PlanTyping {

    private PlanTyping() {}

    /** Into a form about a plan. */
    static Typing of(PlanDraftService service, PlanDrafts read, String form) {
        return new Typing(
                new Typing.Keeper() {
                    @Override
                    public Instant save(Map<String, String> fields) {
                        return service.save(read.pupil(), form, fields);
                    }

                    @Override
                    public void discard() {
                        service.discard(read.pupil(), form);
                    }
                },
                read.of(form),
                read.readAt());
    }

    /** Into a request for joint work. */
    static Typing ofRequest(PlanDraftService service, PupilId pupil) {
        PlanDrafts read = service.ofRequest(pupil);
        return new Typing(
                new Typing.Keeper() {
                    @Override
                    public Instant save(Map<String, String> fields) {
                        return service.saveRequest(pupil, fields);
                    }

                    @Override
                    public void discard() {
                        service.discardRequest(pupil);
                    }
                },
                read.of(PlanDraftService.REQUEST),
                read.readAt());
    }
}
