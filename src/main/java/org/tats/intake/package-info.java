/**
 * Files in: formats, checks, rejections. Reads a file of one kind row by row, hands the rows that pass to registry and
 * keeps the others with their reason.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "common::ui", "access", "registry"})
package org.tats.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
