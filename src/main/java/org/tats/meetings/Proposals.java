package org.tats.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.cases.CaseService;
import org.tats.cases.DiscussionOrigin;
import org.tats.cases.ReferralRow;
import org.tats.cases.ReferralService;
import org.tats.cases.ReviewDue;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.flags.AgendaRequest;
import org.tats.flags.FlagService;
import org.tats.registry.ExclusionConsideration;

/**
 * Collects what asks for a pupil to be discussed, as far as the forum takes it: referrals, reviews due by the day of the
 * meeting, triaged flags; and what later modules propose for this forum.
 */
@Component
class Proposals {

    private final ReferralService referrals;
    private final CaseService cases;
    private final FlagService flags;
    private final AgendaSources sources;
    private final AgendaQueries queries;
    private final ForumRepository forums;

    Proposals(
            ReferralService referrals,
            CaseService cases,
            FlagService flags,
            AgendaSources sources,
            AgendaQueries queries,
            ForumRepository forums) {
        this.referrals = referrals;
        this.cases = cases;
        this.flags = flags;
        this.sources = sources;
        this.queries = queries;
        this.forums = forums;
    }

    List<Proposal> of(MeetingRow meeting) {
        ForumRow forum = forums.find(meeting.forum()).orElseThrow(NotFound::new);
        Map<PupilId, ProposalMerge.Merged> merged = ProposalMerge.merge(askings(forum, meeting.heldOn()));
        queries.onAnAgenda(forum.id()).forEach(merged::remove);
        Map<PupilId, AgendaQueries.PupilLine> pupils = queries.pupils(merged.keySet());
        List<ForumItemKind> lanes = forums.itemKinds(meeting.forum());
        List<Proposal> proposals = new ArrayList<>();
        merged.forEach((pupil, asked) -> Optional.ofNullable(pupils.get(pupil))
                .ifPresent(line -> proposals.add(proposal(pupil, asked, line, lanes))));
        return proposals.stream()
                .sorted(Comparator.comparingInt((Proposal proposal) ->
                                lane(lanes, proposal.kind()).position())
                        .thenComparing(proposal -> proposal.askedOn() == null ? LocalDate.MAX : proposal.askedOn())
                        .thenComparing(Proposal::name)
                        .thenComparing(proposal -> proposal.pupil().toString()))
                .toList();
    }

    private List<Asking> askings(ForumRow forum, LocalDate date) {
        List<Asking> askings = new ArrayList<>();
        if (forum.takes().referrals()) {
            referrals.accepted().forEach(referral -> askings.add(asking(referral, "")));
            referrals.inbox().forEach(referral -> askings.add(asking(referral, ", not decided yet")));
        }
        if (forum.takes().reviews()) {
            cases.reviewsDue(date).forEach(review -> askings.add(asking(review)));
        }
        if (forum.takes().flags()) {
            flags.onAgenda().forEach(request -> askings.add(asking(request)));
        }
        sources.ask(forum, date, (source, asked) -> askings.add(Asking.of(source, asked)));
        return askings;
    }

    private static Asking asking(ReviewDue review) {
        return new Asking(
                review.pupil(),
                DiscussionOrigin.REVIEW,
                false,
                null,
                review.dueOn(),
                "Review due " + Dates.day(review.dueOn()) + ".");
    }

    private static Asking asking(AgendaRequest request) {
        return new Asking(
                request.pupil(),
                DiscussionOrigin.FLAG,
                request.urgent(),
                null,
                request.decidedOn(),
                String.join(" ", request.reasons()));
    }

    private static Asking asking(ReferralRow referral, String remark) {
        String words = referral.source().origin().words() + " of " + Dates.day(referral.submittedOn()) + remark;
        boolean considering = referral.consideringPermanentExclusion();
        return new Asking(
                referral.pupil(),
                referral.source().origin(),
                considering,
                referral.id(),
                referral.submittedOn(),
                words
                        + (considering
                                ? ": the headteacher is considering permanent exclusion. "
                                        + ExclusionConsideration.CAUTION
                                : "."));
    }

    private static Proposal proposal(
            PupilId pupil, ProposalMerge.Merged merged, AgendaQueries.PupilLine line, List<ForumItemKind> lanes) {
        return new Proposal(
                pupil,
                line.name(),
                line.yearGroup(),
                line.schoolName(),
                merged.kind(),
                merged.lead().origin(),
                merged.lead().referral(),
                merged.lead().askedOn(),
                merged.reasons(),
                lane(lanes, merged.kind()).plannedMinutes(),
                merged.askedBy());
    }

    private static ForumItemKind lane(List<ForumItemKind> lanes, ItemKind kind) {
        return lanes.stream()
                .filter(lane -> lane.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The forum has no lane " + kind));
    }
}
