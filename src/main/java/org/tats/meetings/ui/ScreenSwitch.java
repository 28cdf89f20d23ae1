package org.tats.meetings.ui;

import com.vaadin.flow.component.html.NativeButton;

/** Who sees this screen: the room, or only the person at it. A plain switch; its state stands in the address. */
class ScreenSwitch extends NativeButton {

    ScreenSwitch(Runnable change) {
        addClassNames("menu", "on");
        addClickListener(click -> change.run());
        show(true);
    }

    void show(boolean shared) {
        setText(shared ? "This screen is shown to the room" : "My own device");
        getElement().setAttribute("aria-pressed", String.valueOf(shared));
    }
}
