package org.tats.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are started. PostgreSQL refuses to run as root, as containers often do: then it gets a user
 * namespace of its own ({@code unshare -U}, files stay root's), or runs as user 65534 who is given its folder.
 */
enum ServerAccount {
    OURS(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    ServerAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    static ServerAccount choose() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OURS;
        }
        for (ServerAccount account : List.of(NAMESPACE, NOBODY)) {
            if (account.works()) {
                return account;
            }
        }
        throw new CannotStart("PostgreSQL does not run as root, and neither unshare nor setpriv works here."
                + " Start TATS as an ordinary user.");
    }

    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program);
        command.addAll(arguments);
        return command;
    }

    /** Gives the folder and all in it to the account; an earlier start may have run under another one. */
    void give(Path folder) throws IOException {
        String owner = this == NOBODY ? "65534" : "0";
        if (this == OURS || owner.equals(Files.getAttribute(folder, "unix:uid").toString())) {
            return;
        }
        var ran = ProgramRun.of(List.of("chown", "-R", owner + ":" + owner, folder.toString()));
        if (ran.code() != 0) {
            throw new CannotStart("The folder " + folder + " cannot be given to the database's user: "
                    + ran.output().strip());
        }
    }

    private boolean works() {
        try {
            return ProgramRun.of(command("true", List.of())).code() == 0;
        } catch (IOException programIsMissing) {
            return false;
        }
    }
}
