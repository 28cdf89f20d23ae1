package org.tats.panels;

import java.time.LocalDate;

/** Hours that a child received in a week. */
public record ProvisionWeek(LocalDate monday, Hours received, String note) {}
