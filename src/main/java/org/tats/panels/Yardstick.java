package org.tats.panels;

import org.tats.common.Standing;

/**
 * Hours a week that are taken as full time for a key stage.
 *
 * @param source where the number comes from, in a sentence; shown with it
 */
public record Yardstick(String keyStage, Hours hours, Standing standing, String source) {}
