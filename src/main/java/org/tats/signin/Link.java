package org.tats.signin;

import java.time.Instant;

/**
 * A link that was just made. It cannot be had again.
 *
 * @param path below the address of this installation, with the secret in it
 * @param until when it is good no more
 * @param mailed whether it goes to the person by mail; else somebody must hand it over
 */
public record Link(LinkKind kind, String path, Instant until, boolean mailed) {}
