/** The list of mails that an administrator sees. */
@NullMarked
package org.tats.messages.ui;

import org.jspecify.annotations.NullMarked;
