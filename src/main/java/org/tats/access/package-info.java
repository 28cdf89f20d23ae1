/**
 * People, agencies, roles, relationships, and the one decision "may this person see or do this?". Every service asks here;
 * nothing else decides.
 */
@ApplicationModule(allowedDependencies = {"common", "common::ui"})
@NullMarked
package org.tats.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
