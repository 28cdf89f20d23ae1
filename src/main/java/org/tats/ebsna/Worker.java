package org.tats.ebsna;

import org.tats.common.PersonId;

/** Somebody who works on plans. */
public record Worker(PersonId id, String name) {}
