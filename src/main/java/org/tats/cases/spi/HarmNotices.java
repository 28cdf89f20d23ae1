package org.tats.cases.spi;

import java.util.List;
import org.tats.cases.HarmNotice;
import org.tats.common.ui.HarmArea;

/** Notices of significant harm as the area under a text shows them. */
public final class HarmNotices {

    private HarmNotices() {}

    public static List<HarmArea.Notice> shown(List<HarmNotice> notices) {
        return notices.stream()
                .map(notice -> new HarmArea.Notice(notice.id().value(), notice.line()))
                .toList();
    }
}
