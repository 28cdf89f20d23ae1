/** Tests of the facts, and invented facts for the tests of others. */
@NullMarked
package org.tats.registry;

import org.jspecify.annotations.NullMarked;
