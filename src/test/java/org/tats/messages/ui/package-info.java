/** Tests of the list of mails. */
@NullMarked
package org.tats.messages.ui;

import org.jspecify.annotations.NullMarked;
