package org.tats.ebsna.ui;

import org.springframework.stereotype.Component;
import org.tats.ebsna.AssessmentService;
import org.tats.ebsna.ContactLogService;
import org.tats.ebsna.EbsnaSettingsService;
import org.tats.ebsna.LadderService;
import org.tats.ebsna.PlanDraftService;
import org.tats.ebsna.PlanService;

/** The services behind a plan's page, so that its sections take one thing. */
@Component
record PlanDoors(
        PlanService plans,
        LadderService ladders,
        AssessmentService assessments,
        ContactLogService contacts,
        PlanDraftService drafts,
        EbsnaSettingsService settings) {}
