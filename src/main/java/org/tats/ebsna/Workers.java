package org.tats.ebsna;

import org.tats.common.PersonId;

/** Who works on a plan: attendance support officer (SASO), assistant educational psychologist, the psychologist who supervises. */
public record Workers(PersonId saso, PersonId aep, PersonId supervisor) {}
