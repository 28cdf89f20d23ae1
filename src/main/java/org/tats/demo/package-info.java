/**
 * The demonstration authority: a seeded generator of schools, pupils, registers and suspensions that look like an
 * English authority's and belong to nobody, and the first start that fills an evaluation copy with them.
 */
@ApplicationModule
@NullMarked
package org.tats.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
