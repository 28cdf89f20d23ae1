/**
 * Proofs: tests that end in a figure which somebody outside may ask for. Each runs small in the suite and full by
 * {@code bin/proof NAME --full}.
 */
@NullMarked
package org.tats.proof;

import org.jspecify.annotations.NullMarked;
