package org.tats.messages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What every mail needs to know of this installation.
 *
 * @param address how people reach TATS in a browser, without a slash at the end
 * @param from the sender's address
 */
@Component
record MailSettings(
        @Value("${tats.address}") String address,
        @Value("${tats.mail-from}") String from,
        @Value("${tats.authority-name}") String authority) {}
