/**
 * Mails to people who work here, without personal data of children. A mail is a row of the business transaction; it is
 * sent after the commit, or says honestly that it was not.
 */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "access"})
@NullMarked
package org.tats.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
