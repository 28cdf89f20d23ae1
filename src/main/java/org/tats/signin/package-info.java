/**
 * Proof of who somebody is: passwords, second factors, invitations, work accounts, tokens of programs, and the filters before
 * every page. What a person may do is decided by {@code access}.
 */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "access", "access::spi", "messages"})
@NullMarked
package org.tats.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
