/** The pages on which a council edits its letters, and the list of issued documents for the pages of later modules. */
@NamedInterface("ui")
@NullMarked
package org.tats.documents.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
