package org.tats.learners;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tats.access.Permission;
import org.tats.common.NotFound;
import org.tats.meetings.MeetingId;
import org.tats.publishing.FigureSource;
import org.tats.publishing.FigureTable;

/** The list for the page that checks and publishes: at the meeting {@code meeting}, else as last counted. */
@Component
class LearnersFigureSource implements FigureSource {

    private final LearnersService learners;

    LearnersFigureSource(LearnersService learners) {
        this.learners = learners;
    }

    @Override
    public String code() {
        return ListFigures.KIND;
    }

    @Override
    public FigureTable table(Map<String, String> parameters) {
        return learners.figures(Optional.ofNullable(parameters.get("meeting")).map(LearnersFigureSource::meeting));
    }

    @Override
    public Optional<Permission> seen(String kind, String row) {
        return Optional.of(Permission.SEE_LISTED).filter(listed -> kind.equals(ListFigures.KIND));
    }

    private static MeetingId meeting(String text) {
        try {
            return new MeetingId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw new NotFound();
        }
    }
}
