package org.tats.registry;

/** Half of a school day, with one mark in the register. */
public enum Session {
    AM,
    PM
}
