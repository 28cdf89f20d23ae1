/** Tests of the mails: what goes out, when, and what never does. */
@NullMarked
package org.tats.messages;

import org.jspecify.annotations.NullMarked;
