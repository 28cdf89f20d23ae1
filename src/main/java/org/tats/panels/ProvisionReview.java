package org.tats.panels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A review of arranged education. @param nextReview null unless it goes on */
public record ProvisionReview(
        LocalDate heldOn,
        String words,
        ReviewResult result,
        @Nullable LocalDate nextReview) {}
