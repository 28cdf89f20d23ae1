package org.tats.panels;

import java.time.LocalDate;

/** How a child was when somebody looked again after "not at this time". */
public record CheckIn(RequestId request, LocalDate heldOn, String words) {}
