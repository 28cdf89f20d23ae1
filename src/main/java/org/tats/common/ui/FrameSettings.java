package org.tats.common.ui;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the frame says about this installation. */
@Component
public record FrameSettings(
        @Value("${tats.authority-name}") String authorityName,
        @Value("${tats.demonstration}") boolean demonstration) {}
