package org.tats.messages;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Permission;
import org.tats.access.Requires;

/** The mails that were written, and what has become of them. */
@Service
@Transactional
public class MessageService {

    private final MessageRepository messages;
    private final Messages door;

    MessageService(MessageRepository messages, Messages door) {
        this.messages = messages;
        this.door = door;
    }

    /** The newest first. */
    @Requires(Permission.ADMINISTER)
    public List<MessageRow> list(int offset, int limit) {
        return messages.list(offset, limit);
    }

    @Requires(Permission.ADMINISTER)
    public int count() {
        return messages.count();
    }

    /** Whether a mail server is set. */
    @Requires(Permission.ADMINISTER)
    public boolean mailServer() {
        return door.mailServer();
    }
}
