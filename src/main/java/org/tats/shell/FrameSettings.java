package org.tats.shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the frame says about this installation. */
@Component
record FrameSettings(
        @Value("${tats.authority-name}") String authorityName,
        @Value("${tats.demonstration}") boolean demonstration) {}
