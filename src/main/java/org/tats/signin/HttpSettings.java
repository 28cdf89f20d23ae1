package org.tats.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How browsers reach this installation.
 *
 * @param https by HTTPS alone, which everything but a trial on one's own machine needs
 * @param behindProxy whether a proxy of ours stands before it, whose X-Forwarded headers are then believed
 */
@Component
record HttpSettings(
        @Value("${tats.https}") boolean https,
        @Value("${tats.behind-proxy}") boolean behindProxy) {

    /** Names that browsers keep to this host and to HTTPS; without HTTPS they would not be taken at all. */
    String cookie(String name) {
        return https ? "__Host-" + name : name;
    }
}
