package org.tats.ebsna;

import java.time.LocalDate;
import java.util.UUID;

/** A step was tried. @param next what comes next, may be empty */
public record StepTry(
        UUID id, UUID step, LocalDate triedOn, Reached reached, String result, String next, String writtenBy) {}
