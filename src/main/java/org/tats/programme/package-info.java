/**
 * Grant programmes as data: money, workstreams, items with their status, milestones, risks, take-up, measures and the words of
 * the board paper, with the history of every change. Figures about children come published or typed, without
 * small numbers, or not at all.
 */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "access", "impact", "publishing", "documents"})
@NullMarked
package org.tats.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
