package org.tats.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tats.common.ui.Page;

/** One page for what is missing and for what this person may not see: nobody learns from it which of the two it was. */
class MissingPage extends Page {

    private static final Logger LOG = LoggerFactory.getLogger(MissingPage.class);

    MissingPage() {
        super("Page not found");
        subtitle("There is nothing here that you may see.");
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.info("Nothing to see, reference {}", reference);
        add(new Paragraph("The address may be wrong, the record may have been closed or moved, or it may belong to"
                + " people who work with another child. If you need it for your work, call the panel office"
                + " and give reference " + reference + "."));
        next(new Anchor("", "Go to your work today"), "");
    }
}
