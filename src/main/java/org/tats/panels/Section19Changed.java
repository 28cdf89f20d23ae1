package org.tats.panels;

import java.util.Map;
import java.util.UUID;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/**
 * Something was done about a child's education under Section 19.
 *
 * @param detail ids, dates, codes and counts; never text or names
 */
public record Section19Changed(What what, UUID subject, PupilId pupil, Map<String, ?> detail) implements DomainEvent {

    /** What was done; its name, after {@code Section19}, is the action in the audit trail. */
    public enum What {
        REQUESTED("request"),
        TAKEN_ON("request"),
        ACKNOWLEDGED("request"),
        EVIDENCE_KEPT("request"),
        PAUSED("request"),
        RESUMED("request"),
        TAKEN_UP_AGAIN("request"),
        CHECKED_IN("request"),
        ENDED("request"),
        DECIDED("decision"),
        LETTER_ISSUED("decision"),
        RATIFIED("decision"),
        ADDED_TO("decision"),
        NOT_NEEDED("consideration"),
        PROVISION_STARTED("provision"),
        WEEK_ENTERED("provision"),
        REVIEWED("provision"),
        STEP_PLANNED("provision"),
        STEP_DONE("provision"),
        PROVISION_ENDED("provision"),
        LOOKED_BACK("provision");

        private final String subjectKind;

        What(String subjectKind) {
            this.subjectKind = subjectKind;
        }

        String action() {
            var action = new StringBuilder("Section19");
            for (String word : name().split("_", -1)) {
                action.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
            }
            return action.toString();
        }
    }

    @Override
    public Audited audited() {
        return new Audited(what.action(), "section-19-" + what.subjectKind, subject.toString(), pupil, detail);
    }
}
