/** What the tests of every module share: a real PostgreSQL, one cached application, a clock that stands still. */
@NullMarked
package org.tats.testing;

import org.jspecify.annotations.NullMarked;
